import { describe, expect, test } from 'vitest'
import { optionalLine, requiredLine, singleLine } from './text.ts'

describe('one line of text', () => {
  test('has no control characters and nothing that turns its order around', () => {
    const controls = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code))
      .filter((character) => /\p{Cc}/u.test(character) && character !== '\0')
      .join('')
    const turning = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069'
    for (const line of [singleLine(50), requiredLine(50), optionalLine(50)])
      expect(line.parse(`Ada${controls}${turning} Owens`)).toBe('Ada Owens')
  })

  test('that was nothing else is empty', () => {
    expect(optionalLine(50).parse('\u0007\u202e')).toBeNull()
    expect(requiredLine(50).safeParse('\u0007\u202e').success).toBe(false)
  })

  test('keeps what writing from right to left and joining letters need', () => {
    for (const name of ['مريم‌خان', 'א\u200fב', '👩‍👩‍👧'])
      expect(singleLine(50).parse(name)).toBe(name.normalize('NFC'))
  })
})
