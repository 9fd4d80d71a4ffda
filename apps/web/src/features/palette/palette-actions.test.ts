import { expect, it } from 'vitest'
import { paletteActions } from './palette-actions.ts'

const action = (words: string, keyOnly = false) => ({ id: words, words, keyOnly, run: () => {} })
const all = [
  action('Write a note'),
  action('Next contact'),
  action('Éditer la fiche'),
  action('Next row', true),
]
const rare = { ...action('Edit Website'), isRare: true }
const found = (typed: string) => paletteActions([...all, rare], typed).map(({ words }) => words)

it('offers all that is not a key’s alone before anything is typed', () => {
  expect(found(' ')).toEqual(['Write a note', 'Next contact', 'Éditer la fiche'])
})

it('keeps those of which each typed word begins a word, without case and accents', () => {
  expect(found('NOTE wr')).toEqual(['Write a note'])
  expect(found('fiche')).toEqual(['Éditer la fiche'])
  expect(found('ext')).toEqual([])
})

it('offers what is rarely wanted only to those who type it', () => {
  expect(found('')).not.toContain('Edit Website')
  expect(found('webs')).toEqual(['Edit Website'])
})

it('has those first that begin with what is typed', () => {
  const named = ['Go to contacts', 'Contact the owner'].map((words) => action(words))
  expect(paletteActions(named, 'con').map(({ words }) => words)).toEqual([
    'Contact the owner',
    'Go to contacts',
  ])
})

it('has what this page alone can do before what every page can', () => {
  const general = { ...action('Go to contacts'), isGeneral: true }
  expect(paletteActions([general, action('Write a note')], '').map(({ words }) => words)).toEqual([
    'Write a note',
    'Go to contacts',
  ])
})
