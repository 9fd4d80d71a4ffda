import type { Chance } from './chance.ts'

const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')

/** A version 7 id: milliseconds, a number that counts within them, and 62 bits of chance. */
export const makeId = (milliseconds: number, count: number, chance: Chance): string => {
  const time = hex(milliseconds, 12)
  const tail = chance.bits()
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count & 0xfff, 3)}-${hex(0x8000 | (tail & 0x3fff), 4)}-${hex(
    tail >>> 16,
    4,
  )}${hex(chance.bits(), 8)}`
}

/** Ids that rise with every call, also within one millisecond, as the feed's order wants. */
export const createIdMaker = (chance: Chance): ((milliseconds: number) => string) => {
  let last = 0
  let count = 0
  return (milliseconds) => {
    count = milliseconds === last ? count + 1 : 0
    last = milliseconds
    return makeId(milliseconds, count, chance)
  }
}
