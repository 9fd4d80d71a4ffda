import { describe, expect, test } from 'vitest'
import { DomainError } from '../errors/index.ts'
import { fillIn, refuseUnreadable } from './index.ts'

const known = ['contact.first_name', 'appointment.when']
const refusal = (text: string) => {
  try {
    refuseUnreadable(text, known, 'body')
    return null
  } catch (error) {
    return error instanceof DomainError ? error.reason : error
  }
}

describe('a text with fields', () => {
  test('is filled in, and a default stands where there is nothing', () => {
    const text = 'Hello {{ contact.first_name | default: "there" }}, {{appointment.when}}.'
    expect(fillIn(text, { 'contact.first_name': 'Amara', 'appointment.when': 'at 9' })).toBe(
      'Hello Amara, at 9.',
    )
    expect(fillIn(text, { 'contact.first_name': null, 'appointment.when': 'at 9' })).toBe(
      'Hello there, at 9.',
    )
    expect(fillIn(text, { 'contact.first_name': '', 'appointment.when': 'at 9' })).toBe('Hello there, at 9.')
  })

  test('is not filled in where something is missing without a default', () => {
    expect(fillIn('Hello {{ contact.first_name }}', { 'contact.first_name': null })).toBeNull()
  })

  test('keeps what is no field as it is, and what stands for a field is never read as one', () => {
    expect(fillIn('50 % { off } <b>', {})).toBe('50 % { off } <b>')
    expect(fillIn('{{ contact.first_name }}', { 'contact.first_name': '{{ appointment.when }}' })).toBe(
      '{{ appointment.when }}',
    )
  })

  test.each([
    ['Hello {{ contact.first_name | default: "there" }}', null],
    ['plain', null],
    ['Hello {{ contact.password }}', 'template.unknownField'],
    ['Hello {{ constructor }}', 'template.unknownField'],
    ['Hello {{ contact.first_name', 'template.unreadable'],
    ['Hello {{ contact.first_name | upcase }}', 'template.unreadable'],
    ['{% for i in (1..1000000) %}x{% endfor %}', 'template.unreadable'],
    ["{% include 'secret' %}", 'template.unreadable'],
    ['{{ (1..999999) }}', 'template.unreadable'],
    ['x'.repeat(30_000), 'template.unreadable'],
  ])('%s is refused in plain words: %s', (text, reason) => {
    expect(refusal(text)).toBe(reason)
  })
})
