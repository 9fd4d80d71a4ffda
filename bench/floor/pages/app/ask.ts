/** Calls a procedure of the API and answers what it says. */
export async function ask<Answer>(procedure: string, input: unknown): Promise<Answer> {
  const response = await fetch(`/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input ?? null),
  })
  if (!response.ok) throw new Error(`${procedure} was answered with ${response.status}.`)
  // Whoever asks names the procedure's own answer.
  const { result } = (await response.json()) as { result: { data: Answer } }
  return result.data
}

/** The element of that kind; the page has it. */
export function element<Kind extends Element = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector<Kind>(selector)
  if (!found) throw new Error(`The page has no ${selector}.`)
  return found
}

export const isTyping = (): boolean =>
  document.activeElement instanceof HTMLInputElement || document.activeElement instanceof HTMLTextAreaElement
