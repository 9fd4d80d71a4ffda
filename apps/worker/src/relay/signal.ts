export type Signal = {
  /** Ends the present wait, or the next one where nobody waits. */
  raise(): void
  wait(mostMs: number): Promise<void>
}

/** Waits that end early when something happens; what happens between two waits is not missed. */
export const createSignal = (): Signal => {
  let raised = false
  let end: (() => void) | undefined
  return {
    raise() {
      raised = true
      end?.()
    },
    wait: (mostMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), mostMs)
        end = () => {
          clearTimeout(timer)
          raised = false
          end = undefined
          resolve()
        }
        if (raised) end()
      }),
  }
}
