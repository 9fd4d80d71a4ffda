import * as z from 'zod/mini'

/** Nothing that anybody records or looks for lies outside: years beyond are slips, or nothing that Postgres reads. */
const FIRST = Date.UTC(1850)
const END = Date.UTC(2200)

/** Whether an instant lies in the years that the product knows. */
export const isKnownInstant = (milliseconds: number): boolean => milliseconds >= FIRST && milliseconds < END

/** An instant in UTC, as JSON carries it. */
export const instant = z.iso
  .datetime('date.invalid')
  .check(z.refine((text) => isKnownInstant(Date.parse(text)), 'date.invalid'))
