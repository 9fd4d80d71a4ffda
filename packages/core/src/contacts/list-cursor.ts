import * as z from 'zod/mini'
import { invalidField } from '../errors/index.ts'
import type { ListPlace } from './list-order.ts'

const shape = z.tuple([
  z.int().check(z.gte(0), z.lte(9)),
  z.string().check(z.refine((name) => name.isWellFormed() && !name.includes('\0'))),
  z.uuid(),
])

export const formatListCursor = ({ rank, key, id }: ListPlace): string =>
  Buffer.from(JSON.stringify([rank, key, id])).toString('base64url')

/** A cursor that is not ours is a wrong value, like any other input. */
export const parseListCursor = (cursor: string): ListPlace => {
  const parsed = shape.safeParse(readJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) throw invalidField('cursor', 'input.invalid')
  const [rank, key, id] = parsed.data
  return { rank, key, id }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
