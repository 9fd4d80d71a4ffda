import { randomInt } from 'node:crypto'

/** A phone number of New York that hardly anybody else has, as people there write it. */
export const madePhone = (): string =>
  `(646) ${randomInt(62, 70)}${randomInt(2, 10)}-${randomInt(1000, 10_000)}`
