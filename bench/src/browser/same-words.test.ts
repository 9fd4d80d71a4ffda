import { expect, test } from 'vitest'
import { missingWords } from './same-words.ts'

test('words that one page says more often than the other are missing there', () => {
  expect(missingWords(['note', 'written', 'note'], ['written', 'note'])).toEqual(['note'])
  expect(missingWords(['written', 'note'], ['note', 'written', 'note'])).toEqual([])
})

test('another word is missing wherever it stands', () => {
  expect(missingWords(['jun', 'kim'], ['jun', 'lee'])).toEqual(['kim'])
  expect(missingWords([], ['jun'])).toEqual([])
})
