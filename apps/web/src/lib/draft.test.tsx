import { afterEach, expect, test } from 'vitest'
import { dropDrafts, keepDraft, readDraft } from './draft.ts'

const note = (author: string, about = 'amara') => ({ author, kind: 'note', about })

afterEach(() => sessionStorage.clear())

test('a draft is its author’s: whoever signs in next in this tab neither sees nor replaces it', () => {
  keepDraft(note('ada'), 'Mornings only')
  expect(readDraft(note('jun'))).toBe('')
  keepDraft(note('jun'), 'Evenings')
  expect(readDraft(note('ada'))).toBe('Mornings only')
})

test('each record and each kind has a draft of its own', () => {
  keepDraft(note('ada'), 'Mornings only')
  expect(readDraft(note('ada', 'bob'))).toBe('')
  expect(readDraft({ ...note('ada'), kind: 'new contact' })).toBe('')
})

test('saved or signed out, nothing of it is left', () => {
  keepDraft(note('ada'), 'Mornings only')
  keepDraft(note('ada'), '')
  expect(sessionStorage).toHaveLength(0)
  keepDraft(note('ada'), 'Mornings only')
  dropDrafts()
  expect(sessionStorage).toHaveLength(0)
})
