import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { describe, expect, test } from 'vitest'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import {
  addTags,
  deleteTag,
  listTags,
  listTagUses,
  createTag,
  mergeTags,
  recolorTag,
  removeTag,
  renameTag,
} from './index.ts'

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

  test('a tag created by adding it is audited as one, and one that was there is not', async () => {
    const contactId = await contact()
    const [fresh] = await addTags(ada, { contactId, names: ['Audited', 'VIP'] })
    await addTags(ada, { contactId: await contact(), names: ['audited'] })
    const { rows } = await database.migrator.$client.query(
      "select record_id, after from audit_entries where act = 'tag.created' and subject_id = $1",
      [fresh?.id],
    )
    expect(rows).toEqual([{ record_id: null, after: { name: 'Audited', color: fresh?.color } }])
  })

  test('50 people who make the same new tag at once make one', async () => {
    const contacts = await Promise.all(Array.from({ length: 50 }, contact))
    const outcomes = await Promise.all(
      contacts.map((contactId) => addTags(ada, { contactId, names: ['Recall'] })),
    )
    expect(new Set(outcomes.map(([tag]) => tag?.id)).size).toBe(1)
  })

  test('each added tag has one entry; one held already has no other', async () => {
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
  const use = async (id: string | undefined) => (await listTagUses(ada)).find((one) => one.id === id)

  test('are renamed everywhere; a name that another has is refused, and merging makes them one', async () => {
    const [one, two] = [await contact(), await contact()]
    const [old] = await addTags(ada, { contactId: one, names: ['Olde'] })
    const [kept] = await addTags(ada, { contactId: two, names: ['Kept'] })
    await addTags(ada, { contactId: two, names: ['olde'] })
    expect(await renameTag(ada, { tagId: old?.id ?? '', name: 'Old' })).toMatchObject({ name: 'Old' })
    await expect(renameTag(ada, { tagId: old?.id ?? '', name: 'kept' })).rejects.toMatchObject({
      reason: 'tag.taken',
    })
    expect([await use(old?.id), await use(kept?.id)]).toMatchObject([{ holders: 2 }, { holders: 1 }])
    expect(await mergeTags(ada, { tagId: old?.id ?? '', intoId: kept?.id ?? '' })).toEqual(kept)
    expect(await use(kept?.id)).toMatchObject({ holders: 2 })
    expect(await addTags(ada, { contactId: one, names: ['KEPT'] })).toEqual([kept])
    expect((await listTags(ada)).some(({ name }) => name === 'Old')).toBe(false)
  })

  test('have a colour that all see', async () => {
    const contactId = await contact()
    const [tag] = await addTags(ada, { contactId, names: ['Colourful'] })
    await recolorTag(ada, { tagId: tag?.id ?? '', color: 'pink' })
    expect(await addTags(ada, { contactId, names: ['colourful'] })).toMatchObject([{ color: 'pink' }])
  })

  test('are made before anybody has them, and nothing is made twice', async () => {
    const tagId = ada.newId()
    const made = await createTag(ada, { tagId, name: 'Fresh', color: 'teal' })
    expect(made).toEqual({ id: tagId, name: 'Fresh', color: 'teal' })
    expect(await createTag(ada, { tagId, name: 'Fresh', color: 'teal' })).toEqual(made)
    await expect(createTag(ada, { tagId: ada.newId(), name: 'fresh ' })).rejects.toMatchObject({
      reason: 'tag.taken',
    })
    expect(await use(tagId)).toMatchObject({ holders: 0 })
  })

  test('are deleted off everybody who has them, and it stands in each timeline', async () => {
    const [one, two] = [await contact(), await contact()]
    const [tag] = await addTags(ada, { contactId: one, names: ['Doomed', 'Staying'] })
    await addTags(ada, { contactId: two, names: ['doomed'] })
    const tagId = tag?.id ?? ''
    await expect(deleteTag(ada, { tagId, holders: 1 })).rejects.toMatchObject({ reason: 'tag.heldMeanwhile' })
    expect(await use(tagId)).toMatchObject({ holders: 2 })
    await deleteTag(ada, { tagId, holders: 2 })
    expect(await use(tagId)).toBeUndefined()
    for (const contactId of [one, two])
      expect((await listTimeline(ada, { contactId })).entries[0]).toMatchObject({
        kind: 'tag.removed',
        actor: { name: 'Ada Owens' },
        data: { tag: { name: 'Doomed' } },
      })
    await expect(deleteTag(ada, { tagId, holders: 2 })).rejects.toMatchObject({ reason: 'tags.notFound' })
  })

  test('two that are merged into each other at once end as one', async () => {
    const [one, two] = await addTags(ada, { contactId: await contact(), names: ['Left', 'Right'] })
    const [left, right] = [one?.id ?? '', two?.id ?? '']
    const outcomes = await Promise.allSettled([
      mergeTags(ada, { tagId: left, intoId: right }),
      mergeTags(ada, { tagId: right, intoId: left }),
    ])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await listTagUses(ada)).filter(({ id }) => [left, right].includes(id))).toHaveLength(1)
  })
})
