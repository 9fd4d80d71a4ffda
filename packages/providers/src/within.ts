/** What a promise comes to, or `late` where it takes longer; then its end, whatever it is, is nobody's business. */
export const within = async <Value>(promise: Promise<Value>, ms: number): Promise<Value | 'late'> => {
  const late = Promise.withResolvers<'late'>()
  const timer = setTimeout(() => late.resolve('late'), ms)
  try {
    return await Promise.race([promise, late.promise])
  } finally {
    clearTimeout(timer)
    promise.catch(() => undefined)
  }
}
