import { invalidField } from '../errors/index.ts'

/** The end of a page of the list: how well the last row matched, its sort name and its id. */
export type ListCursor = { rank: number; sortName: string; id: string }

export const formatListCursor = ({ rank, sortName, id }: ListCursor): string =>
  Buffer.from(JSON.stringify([rank, sortName, id])).toString('base64url')

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const parseListCursor = (cursor: string): ListCursor => {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [rank, sortName, id]: unknown[] = Array.isArray(parts) ? parts : []
    if (typeof rank === 'number' && Number.isInteger(rank) && rank >= 0 && rank < 10)
      if (typeof sortName === 'string' && sortName.isWellFormed() && !sortName.includes('\0'))
        if (typeof id === 'string' && uuid.test(id)) return { rank, sortName, id }
  } catch {
    // Not JSON: answered below like any other cursor that is not ours.
  }
  throw invalidField('cursor', 'input.invalid')
}
