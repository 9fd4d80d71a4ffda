import { expect, test } from 'vitest'
import { diffWords } from './diff-words.ts'

test('names the words that went and those that came', () => {
  expect(diffWords('Call before noon, please.', 'Call after noon, please.')).toEqual([
    { kind: 'same', text: 'Call ' },
    { kind: 'gone', text: 'before' },
    { kind: 'new', text: 'after' },
    { kind: 'same', text: ' noon, please.' },
  ])
  expect(diffWords('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
  expect(diffWords('', 'new')).toEqual([{ kind: 'new', text: 'new' }])
})

test.each([
  ['one two three four', 'zero two four five'],
  ['கவிதா முருகேசன் அழைத்தார்', 'கவிதா அழைத்தார் மீண்டும்'],
  ['a\nb\nc', 'a\nc\nd'],
  ['x '.repeat(3_000), 'y '.repeat(3_000)],
])('nothing is lost on the way from %# to the other', (before, after) => {
  const pieces = diffWords(before, after)
  const side = (left: 'gone' | 'new') =>
    pieces
      .filter(({ kind }) => kind !== left)
      .map(({ text }) => text)
      .join('')
  expect([side('new'), side('gone')]).toEqual([before, after])
})
