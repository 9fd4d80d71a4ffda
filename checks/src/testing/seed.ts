declare module 'vitest' {
  interface ProvidedContext {
    /** The run's random seed: order of tests and generated cases. */
    seed: number
  }
}

const LARGEST = 2 ** 31 - 1

/** The seed named in `DOSSIER_TEST_SEED`, or a new one. */
export function chooseSeed(wanted: string | undefined): number {
  if (wanted === undefined || wanted === '') return Math.floor(Math.random() * LARGEST)
  const seed = Number(wanted)
  if (!Number.isSafeInteger(seed) || seed < 0 || seed > LARGEST) {
    throw new Error(`DOSSIER_TEST_SEED must be a whole number from 0 to ${LARGEST}, not "${wanted}".`)
  }
  return seed
}
