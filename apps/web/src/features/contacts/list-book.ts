import { LIST_PAGE } from '../../entities/contacts/queries.ts'

/**
 * What is known of a list's pages, long after their rows were let go: where each begins, as far as the list has
 * been read, and how long it is once its end has been seen.
 */
export type ListBook = {
  cursors: readonly (string | null)[]
  /** Where a page began before the one above it changed: what it shows until it is read anew. */
  former: readonly (string | null | undefined)[]
  end: number | null
}

export const newBook: ListBook = { cursors: [null], former: [], end: null }

type Read = { rows: readonly unknown[]; nextCursor: string | null }

/** The book after a page was read; the same one where that says nothing new. */
export const learnPage = (book: ListBook, page: number, { rows, nextCursor }: Read): ListBook => {
  const next = page + 1
  if (nextCursor === null) {
    const end = page * LIST_PAGE + rows.length
    return book.end === end && book.cursors.length === next
      ? book
      : { ...book, cursors: book.cursors.slice(0, next), end }
  }
  const end = book.end !== null && book.end <= next * LIST_PAGE ? null : book.end
  const known = book.cursors[next]
  if (known === nextCursor && end === book.end) return book
  const former = known === nextCursor ? book.former : Object.assign([...book.former], { [next]: known })
  return {
    cursors: [...book.cursors.slice(0, next), nextCursor, ...book.cursors.slice(next + 1)],
    former,
    end,
  }
}

/** How many rows the list has room for: those known, and a page on the way. */
export const lengthOf = ({ cursors, end }: ListBook): number => end ?? cursors.length * LIST_PAGE

/** Lists of late, so that Back finds a place far down without reading all above it. */
const KEPT = 20
const books = new Map<string, ListBook>()

export const listBooks = {
  of: (key: string): ListBook => books.get(key) ?? newBook,
  keep: (key: string, book: ListBook) => {
    books.delete(key)
    books.set(key, book)
    const [oldest] = books.keys()
    if (books.size > KEPT && oldest !== undefined) books.delete(oldest)
  },
}
