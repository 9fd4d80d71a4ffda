export type Aim = {
  /** When to act, in ms after the instant that the race is about. */
  at(): number
  /** Whether the act came first: the next one comes later, else sooner. */
  told(wasFirst: boolean): void
}

/** About where a run looks at its row on an idle machine. */
const FIRST_MS = 60

/** Finds where a race is really decided, whatever the machine's pace: half of the acts win it, half lose it. */
export const createAim = (): Aim => {
  let at = FIRST_MS
  return {
    at: () => at,
    told(wasFirst) {
      at = wasFirst ? at * 1.25 + 5 : at * 0.75
    },
  }
}
