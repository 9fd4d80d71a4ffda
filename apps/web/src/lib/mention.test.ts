import { describe, expect, test } from 'vitest'
import { completeMention, mentionAtCaret, mentionedIn, peopleMatching, splitMentions } from './mention.ts'

const people = [
  { id: 'ada', name: 'Ada Owens' },
  { id: 'adam', name: 'Ada Owens-Smith' },
  { id: 'jose', name: 'José Marín' },
]

describe('mentions', () => {
  test.each([
    ['Ask @jo', 'jo'],
    ['@', ''],
    ['Ask @José Ma', 'José Ma'],
    ['(@ada', 'ada'],
  ])('"%s" is typing a mention', (text, typed) => {
    expect(mentionAtCaret(text, text.length)?.typed).toBe(typed)
  })

  test.each(['mail me@example.com', 'Ask @ada, then', 'no at all'])('"%s" is not', (text) => {
    expect(mentionAtCaret(text, text.length)).toBeNull()
  })

  test('any word of a name finds its person', () => {
    expect(peopleMatching(people, 'mar').map(({ id }) => id)).toEqual(['jose'])
  })

  test('completing puts the name in place of what was typed, and the caret behind it', () => {
    const { text, caret } = completeMention('Ask @jo about it', 4, 7, 'José Marín')
    expect(text).toBe('Ask @José Marín about it')
    expect(text.slice(caret)).toBe('about it')
  })

  test('the longest name wins where one begins another, and each person counts once', () => {
    const text = '@Ada Owens-Smith and @José Marín and @José Marín'
    expect(mentionedIn(text, people)).toEqual(['adam', 'jose'])
    expect(
      splitMentions(text, people)
        .map((part) => part.text)
        .join(''),
    ).toBe(text)
  })
})
