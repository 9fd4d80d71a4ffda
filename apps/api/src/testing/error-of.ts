import type { WireError } from '../failures/error-view.ts'

/** The error that an answer carries; fails where it carries none. */
export const errorOf = async (answer: Response): Promise<WireError> => {
  // Whatever else came would fail the comparison that follows.
  const body = (await answer.json()) as { error?: WireError }
  if (!body.error) throw new Error(`No error in an answer with status ${answer.status}`)
  return body.error
}
