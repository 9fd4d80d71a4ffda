/** A number of rounds as groups of at most that size. */
export const inGroups = (rounds: number, size: number): number[] =>
  Array.from({ length: Math.ceil(rounds / size) }, (_, group) => Math.min(size, rounds - group * size))
