/**
 * A session that ends in the middle of work: whoever meets it waits in `renew`, the page asks for
 * the password in place, and `renewed` lets the waiting acts go on as if nothing had happened.
 */
export const createSession = () => {
  const listeners = new Set<() => void>()
  let waiting: PromiseWithResolvers<void> | null = null

  const end = (settle: (renewal: PromiseWithResolvers<void>) => void) => {
    const renewal = waiting
    waiting = null
    if (renewal) settle(renewal)
    for (const listener of listeners) listener()
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** Whether someone waits for the reader to sign in again. */
    isAsking: () => waiting !== null,
    renew: (): Promise<void> => {
      if (!waiting) {
        waiting = Promise.withResolvers<void>()
        // Each waiting act reports its own failure; the shared promise is not a further one.
        waiting.promise.catch(() => {})
        for (const listener of listeners) listener()
      }
      return waiting.promise
    },
    renewed: () => end((renewal) => renewal.resolve()),
    givenUp: () => end((renewal) => renewal.reject(new Error('signed out'))),
  }
}

export const session = createSession()
