import { expect, test } from 'vitest'
import { isSameNote } from './same-note.ts'

test('what the server adds to a link is no change', () => {
  const typed = '<p>See <a target="_blank" rel="nofollow" href="https://a.example/?x=1">this</a>&nbsp;now</p>'
  const kept =
    '<p>See <a href="https://a.example/?x=1" rel="noopener noreferrer nofollow" target="_blank">this</a>\u00a0now</p>\n'
  expect(isSameNote(typed, kept)).toBe(true)
})
test('another address, another word and another structure are changes', () => {
  expect(isSameNote('<a href="https://a.example">x</a>', '<a href="https://b.example">x</a>')).toBe(false)
  expect(isSameNote('<p>one</p>', '<p>two</p>')).toBe(false)
  expect(isSameNote('<p>one</p>', '<h2>one</h2>')).toBe(false)
})
