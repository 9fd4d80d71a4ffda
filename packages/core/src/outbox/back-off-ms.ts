const LEAST = 1_000
const MOST = 60_000

/** How long to wait after that many failed attempts: doubling from 1 s to 60 s, spread by up to half. */
export const backOffMs = (attempts: number, random: () => number): number => {
  const full = Math.min(MOST, LEAST * 2 ** Math.min(attempts, 10))
  return Math.round(Math.max(LEAST, full * (0.5 + random() / 2)))
}
