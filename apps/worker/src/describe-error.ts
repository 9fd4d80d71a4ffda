export type ErrorFacts = { type: string; code?: string; message: string }

/**
 * What may be logged or kept of an error. A failed query is described by what the database said, since its own message
 * repeats the parameters.
 */
export const describeError = (error: unknown): ErrorFacts => {
  if (!(error instanceof Error)) return { type: typeof error, message: 'Not an error' }
  const inner = 'query' in error && error.cause instanceof Error ? error.cause : error
  const code = 'code' in inner && ['string', 'number'].includes(typeof inner.code) ? String(inner.code) : null
  return { type: inner.name, ...(code !== null && { code }), message: inner.message.slice(0, 300) }
}
