import { Mention } from '@tiptap/extension-mention'
import type { SuggestionOptions } from '@tiptap/suggestion'

export type Mentioned = { id: string; name: string }
/** A colleague as the node keeps it. */
export type MentionAttributes = { id: string; label: string }

type Suggestion = Pick<SuggestionOptions<Mentioned, MentionAttributes>, 'items' | 'render'>

/** A colleague's name in a note, kept with their id: `<span data-mention="id">@Name</span>`. */
export const mentionNode = (suggestion: Suggestion) =>
  Mention.extend({
    addAttributes: () => ({
      id: {
        default: null,
        parseHTML: (element: HTMLElement) => element.getAttribute('data-mention'),
        renderHTML: ({ id }: Record<string, unknown>) => ({ 'data-mention': id }),
      },
      label: {
        default: '',
        parseHTML: (element: HTMLElement) => (element.textContent ?? '').replace(/^@/, ''),
        rendered: false,
      },
    }),
    parseHTML: () => [{ tag: 'span[data-mention]' }],
  }).configure({
    renderHTML: ({ node }) => [
      'span',
      { 'data-mention': String(node.attrs['id']) },
      `@${node.attrs['label']}`,
    ],
    renderText: ({ node }) => `@${node.attrs['label']}`,
    suggestion: { ...suggestion, allowSpaces: true },
  })
