import { describe, expect, it } from 'vitest'
import { learnPage, lengthOf, type ListBook, newBook } from './list-book.ts'

const full = (nextCursor: string | null, count = 100) => ({ rows: Array(count).fill(0), nextCursor })
const read = (...pages: [page: number, cursor: string | null, count?: number][]) =>
  pages.reduce<ListBook>((book, [page, cursor, count]) => learnPage(book, page, full(cursor, count)), newBook)

describe('what is known of a list', () => {
  it('grows page by page, with room for the one on the way, until the end is seen', () => {
    expect(lengthOf(newBook)).toBe(100)
    expect(lengthOf(read([0, 'a']))).toBe(200)
    expect(read([0, 'a'], [1, 'b']).cursors).toEqual([null, 'a', 'b'])
    expect(lengthOf(read([0, 'a'], [1, null, 7]))).toBe(107)
    expect(lengthOf(read([0, null, 0]))).toBe(0)
  })

  it('stays the same one where a page says nothing new', () => {
    const book = read([0, 'a'], [1, null, 7])
    expect(learnPage(book, 0, full('a'))).toBe(book)
    expect(learnPage(book, 1, full(null, 7))).toBe(book)
  })

  it('keeps where a page began before one above it changed', () => {
    const book = read([0, 'a'], [1, 'b'], [0, 'A'])
    expect(book.cursors).toEqual([null, 'A', 'b'])
    expect(book.former[1]).toBe('a')
  })

  it('goes on after a list has grown beyond its end, and ends sooner after it has shrunk', () => {
    expect(lengthOf(read([0, 'a'], [1, null, 100], [1, 'b']))).toBe(300)
    expect(lengthOf(read([0, 'a'], [1, 'b'], [0, null, 40]))).toBe(40)
  })
})
