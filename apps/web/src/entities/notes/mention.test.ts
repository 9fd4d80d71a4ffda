import { describe, expect, test } from 'vitest'
import { mentionedIn, peopleMatching } from './mention.ts'

const people = [
  { id: 'ada', name: 'Ada Lovelace' },
  { id: 'rosa', name: 'Rosa Parks' },
]

describe('colleagues mentioned in a note', () => {
  test('are found by the beginning of any of their names', () => {
    expect(peopleMatching(people, 'lo').map(({ id }) => id)).toEqual(['ada'])
    expect(peopleMatching(people, 'rosa p').map(({ id }) => id)).toEqual(['rosa'])
    expect(peopleMatching(people, '')).toHaveLength(2)
  })
  test('are read from its text, each once', () => {
    const mention = '<span data-mention="ada">@Ada Lovelace</span>'
    expect(mentionedIn(`<p>${mention} and ${mention}</p>`)).toEqual(['ada'])
    expect(mentionedIn('<p>data-mention="ada"</p>')).toEqual([])
  })
})
