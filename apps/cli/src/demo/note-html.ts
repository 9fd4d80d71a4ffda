import type { Colleague } from './story.ts'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => signs[sign] ?? sign)

/** Lines as the editor of notes would have written them, a paragraph each; `ask` is put to a colleague by name. */
export const noteHtml = (
  text: string,
  ask?: { colleague: Pick<Colleague, 'id' | 'name'>; words: string },
): string => {
  const lines = text.split('\n').map((line) => `<p>${escaped(line)}</p>`)
  if (ask) {
    const { colleague, words } = ask
    lines.push(
      `<p><span data-mention="${colleague.id}">@${escaped(colleague.name)}</span> ${escaped(words)}</p>`,
    )
  }
  return lines.join('')
}
