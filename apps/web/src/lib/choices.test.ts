import { describe, expect, test } from 'vitest'
import { choicesMatching, countryChoices, countryName, languageChoices } from './choices.ts'

describe('lists to pick from', () => {
  test('every country is there once, and what is none is not', () => {
    const values = countryChoices().map(({ value }) => value)
    expect(values).toEqual(expect.arrayContaining(['PT', 'IN', 'US', 'JP']))
    expect(values).not.toContain('EU')
    expect(new Set(values).size).toBe(values.length)
    expect(values.length).toBeGreaterThan(230)
  })
  test('typing finds by any word, without accents, the beginning first', () => {
    const found = choicesMatching(countryChoices(), 'cote').map(({ value }) => value)
    expect(found).toContain('CI')
    expect(choicesMatching(languageChoices(), 'port')[0]?.name).toMatch(/^Portuguese/)
  })
  test('a code that nothing names is shown as it is', () => {
    expect(countryName('X')).toBe('X')
  })
})
