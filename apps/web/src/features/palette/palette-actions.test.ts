import { expect, it } from 'vitest'
import { paletteActions } from './palette-actions.ts'

const action = (words: string, keyOnly = false) => ({ id: words, words, keyOnly, run: () => {} })
const all = [
  action('Write a note'),
  action('Next contact'),
  action('Éditer la fiche'),
  action('Next row', true),
]
const found = (typed: string) => paletteActions(all, typed).map(({ words }) => words)

it('offers all that is not a key’s alone before anything is typed', () => {
  expect(found(' ')).toEqual(['Write a note', 'Next contact', 'Éditer la fiche'])
})

it('keeps those of which each typed word begins a word, without case and accents', () => {
  expect(found('NOTE wr')).toEqual(['Write a note'])
  expect(found('edit')).toEqual(['Éditer la fiche'])
  expect(found('ext')).toEqual([])
})
