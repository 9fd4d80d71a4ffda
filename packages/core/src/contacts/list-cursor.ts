import * as z from 'zod/mini'
import { invalidField } from '../errors/index.ts'

/** The end of a page of the list: how well the last row matched, its sort name and its id. */
export type ListCursor = { rank: number; sortName: string; id: string }

const shape = z.tuple([
  z.int().check(z.gte(0), z.lte(9)),
  z.string().check(z.refine((name) => name.isWellFormed() && !name.includes('\0'))),
  z.uuid(),
])

export const formatListCursor = ({ rank, sortName, id }: ListCursor): string =>
  Buffer.from(JSON.stringify([rank, sortName, id])).toString('base64url')

/** A cursor that is not ours is a wrong value, like any other input. */
export const parseListCursor = (cursor: string): ListCursor => {
  const parsed = shape.safeParse(readJson(Buffer.from(cursor, 'base64url').toString()))
  if (!parsed.success) throw invalidField('cursor', 'input.invalid')
  const [rank, sortName, id] = parsed.data
  return { rank, sortName, id }
}

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
