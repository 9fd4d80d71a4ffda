import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { addTags, listTags, recolorTag, removeTag, renameTag } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const contact = () => makeContact(database.migrator, workspace.id)

describe('tags', () => {
  test('"VIP" and "vip " are one tag, on one contact and across contacts', async () => {
    const [one, two] = [await contact(), await contact()]
    const [vip] = await addTags(ada, { contactId: one, names: ['VIP', 'vip '] })
    expect(await addTags(ada, { contactId: one, names: [' vIp'] })).toEqual([vip])
    expect(await addTags(ada, { contactId: two, names: ['vip'] })).toEqual([vip])
    expect((await listTags(ada)).filter(({ name }) => name.toLowerCase() === 'vip')).toEqual([vip])
  })

  test('50 people who make the same new tag at once make one', async () => {
    const contacts = await Promise.all(Array.from({ length: 50 }, contact))
    const outcomes = await Promise.all(
      contacts.map((contactId) => addTags(ada, { contactId, names: ['Recall'] })),
    )
    expect(new Set(outcomes.map(([tag]) => tag?.id)).size).toBe(1)
  })

  test('each added tag is told once; one held already is not told again', async () => {
    const contactId = await contact()
    await addTags(ada, { contactId, names: ['a', 'b'] })
    await addTags(ada, { contactId, names: ['b', 'c'] })
    const { entries } = await listTimeline(ada, { contactId })
    expect(entries.map(({ kind, data }) => [kind, 'tag' in data && data.tag.name])).toEqual([
      ['tag.added', 'c'],
      ['tag.added', 'b'],
      ['tag.added', 'a'],
    ])
  })

  test('removing one takes it off this contact only', async () => {
    const [one, two] = [await contact(), await contact()]
    const [tag] = await addTags(ada, { contactId: one, names: ['solo'] })
    await addTags(ada, { contactId: two, names: ['solo'] })
    const tagId = tag?.id ?? ''
    expect(await removeTag(ada, { contactId: one, tagId })).toEqual([])
    await expect(removeTag(ada, { contactId: one, tagId })).rejects.toMatchObject({ reason: 'tag.notFound' })
    expect(await removeTag(ada, { contactId: two, tagId })).toEqual([])
  })

  test('300 fit and the next is refused with nothing half done', async () => {
    const contactId = await contact()
    for (let n = 0; n < 300; n += 50)
      await addTags(ada, { contactId, names: Array.from({ length: 50 }, (_, index) => `many ${n + index}`) })
    await expect(addTags(ada, { contactId, names: ['many 0', 'one more'] })).rejects.toMatchObject({
      reason: 'tag.limit',
    })
    expect((await listTags(ada)).some(({ name }) => name === 'one more')).toBe(false)
  })

  test('ten thousand at once are refused in plain words', async () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `t${n}`)
    await expect(addTags(ada, { contactId: await contact(), names })).rejects.toMatchObject({
      reason: 'tag.tooMany',
    })
  })

  test('the tags of another workspace are not listed', async () => {
    await addTags(ada, { contactId: await contact(), names: ['ours'] })
    expect(await listTags(contextOf(database.app, other, other.staff.owner))).toEqual([])
  })
})

describe('the workspace’s tags', () => {
  test('are renamed everywhere, and a name that another has merges the two', async () => {
    const [one, two] = [await contact(), await contact()]
    const [old] = await addTags(ada, { contactId: one, names: ['Olde'] })
    const [kept] = await addTags(ada, { contactId: two, names: ['Kept'] })
    await addTags(ada, { contactId: two, names: ['olde'] })
    expect(await renameTag(ada, { tagId: old?.id ?? '', name: 'Old' })).toMatchObject({ name: 'Old' })
    expect(await renameTag(ada, { tagId: old?.id ?? '', name: 'kept' })).toEqual(kept)
    expect(await addTags(ada, { contactId: one, names: ['KEPT'] })).toEqual([kept])
    expect((await listTags(ada)).some(({ name }) => name === 'Old')).toBe(false)
  })

  test('have a colour that all see', async () => {
    const contactId = await contact()
    const [tag] = await addTags(ada, { contactId, names: ['Colourful'] })
    await recolorTag(ada, { tagId: tag?.id ?? '', color: 'pink' })
    expect(await addTags(ada, { contactId, names: ['colourful'] })).toMatchObject([{ color: 'pink' }])
  })
})
