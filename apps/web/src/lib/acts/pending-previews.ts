/**
 * What the reader did and the server has not confirmed yet, by subject, in order. The screen lays these over
 * what the server says, so that a refetch in between never flickers back and a failure just lifts one layer off.
 */
export const createPendingPreviews = <Preview>() => {
  const none: readonly Preview[] = []
  const layers = new Map<string, readonly Preview[]>()
  const listeners = new Set<() => void>()

  const set = (subject: string, previews: readonly Preview[]) => {
    if (previews.length > 0) layers.set(subject, previews)
    else layers.delete(subject)
    for (const listener of listeners) listener()
  }
  const of = (subject: string) => layers.get(subject) ?? none

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    of,
    /** Lays one over; the answer lifts it off. */
    lay: (subject: string, preview: Preview): (() => void) => {
      set(subject, [...of(subject), preview])
      return () =>
        set(
          subject,
          of(subject).filter((one) => one !== preview),
        )
    },
  }
}
export type PendingPreviews<Preview> = ReturnType<typeof createPendingPreviews<Preview>>
