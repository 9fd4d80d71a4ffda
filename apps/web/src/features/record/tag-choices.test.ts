import type { TagView } from '@dossier/contracts/tags/views'
import { describe, expect, test } from 'vitest'
import { tagChoices } from './tag-choices.ts'

const tag = (name: string): TagView => ({ id: name, name, color: 'red' })
const all = [tag('vip'), tag('vip west'), tag('recall')]

describe('tags offered while typing', () => {
  test('an existing tag is taken whatever its case and space', () => {
    const { matching, made } = tagChoices(all, [], ' VIP ')
    expect(matching.map(({ name }) => name)).toEqual(['vip', 'vip west'])
    expect(made).toBeNull()
  })
  test('a name that is free can be made', () => {
    expect(tagChoices(all, [], 'New  patient').made?.name).toBe('New patient')
  })
  test('a tag that the contact has is neither offered nor made again', () => {
    const { matching, made } = tagChoices(all, [tag('recall')], 'Recall')
    expect(matching).toEqual([])
    expect(made).toBeNull()
  })
})
