import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { contactTags } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { contextOf, countStatements } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { addTags, listTags, tagContacts, untagContacts } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const ray = contextOf(database.app, workspace, workspace.staff.readonly)
const contact = () => makeContact(database.migrator, workspace.id)
const contacts = (count: number) => Promise.all(Array.from({ length: count }, contact))
const holders = async (tagId: string) =>
  (
    await database.migrator
      .select({ id: contactTags.contactId })
      .from(contactTags)
      .where(eq(contactTags.tagId, tagId))
  )
    .map(({ id }) => id)
    .toSorted()
const kinds = async (contactId: string) =>
  (await listTimeline(ada, { contactId })).entries.map(({ kind }) => kind)

describe('one tag for many contacts', () => {
  test('is created or taken, added to those without it, with an entry on each, and removed from exactly those again', async () => {
    const [one = '', two = '', three = ''] = await contacts(3)
    const [vip] = await addTags(ada, { contactId: three, names: ['VIP'] })
    const done = await tagContacts(ada, { contactIds: [one, two, three], name: ' vip' })
    expect(done).toMatchObject({ tag: vip, goneIds: [], fullIds: [] })
    expect(done.changedIds.toSorted()).toEqual([one, two].toSorted())
    expect(await kinds(one)).toEqual(['tag.added'])
    expect(await kinds(three)).toEqual(['tag.added'])

    const back = await untagContacts(ada, { contactIds: done.changedIds, tagId: done.tag.id })
    expect(back.changedIds.toSorted()).toEqual([one, two].toSorted())
    expect(await holders(done.tag.id)).toEqual([three])
    expect(await kinds(one)).toEqual(['tag.removed', 'tag.added'])
    expect(await untagContacts(ada, { contactIds: [one], tagId: done.tag.id })).toMatchObject({
      changedIds: [],
    })
  })

  test('takes as many statements for 200 contacts as for two', async () => {
    const few = await countStatements(ada, (ctx) =>
      contacts(2).then((contactIds) => tagContacts(ctx, { contactIds, name: 'few' })),
    )
    const contactIds = await contacts(200)
    const many = await countStatements(ada, (ctx) => tagContacts(ctx, { contactIds, name: 'many' }))
    expect(few).toBeGreaterThan(5)
    expect(many).toBe(few)
    const taken = await countStatements(ada, async (ctx) => {
      const tag = (await listTags(ada)).find(({ name }) => name === 'many')
      await untagContacts(ctx, { contactIds, tagId: tag?.id ?? '' })
    })
    expect(taken).toBeLessThanOrEqual(few)
  })

  test('says which are gone, and is refused where all are', async () => {
    const [here = ''] = await contacts(1)
    const foreign = await makeContact(database.migrator, other.id)
    const missing = uuidv7()
    const done = await tagContacts(ada, { contactIds: [missing, here, foreign, here], name: 'here' })
    expect(done).toMatchObject({ changedIds: [here], goneIds: [missing, foreign] })
    expect(await holders(done.tag.id)).toEqual([here])
    for (const contactIds of [[missing], [foreign]]) {
      const refused = { code: 'not_found', reason: 'contact.notFound' }
      await expect(tagContacts(ada, { contactIds, name: 'here' })).rejects.toMatchObject(refused)
      await expect(untagContacts(ada, { contactIds, tagId: done.tag.id })).rejects.toMatchObject(refused)
    }
  })

  test('leaves a contact with 300 tags as it is and names it', async () => {
    const [full = '', roomy = ''] = await contacts(2)
    for (let n = 0; n < 300; n += 50)
      await addTags(ada, {
        contactId: full,
        names: Array.from({ length: 50 }, (_, index) => `t ${n + index}`),
      })
    const done = await tagContacts(ada, { contactIds: [full, roomy], name: 'one more' })
    expect(done).toMatchObject({ changedIds: [roomy], fullIds: [full] })
    expect(await tagContacts(ada, { contactIds: [full, roomy], name: 't 0' })).toMatchObject({
      changedIds: [roomy],
      fullIds: [],
    })
    await expect(tagContacts(ada, { contactIds: [full], name: 'yet another' })).rejects.toMatchObject({
      reason: 'tag.limit',
    })
    expect((await listTags(ada)).some(({ name }) => name === 'yet another')).toBe(false)
  })

  test('two people who tag the same contacts at once both succeed, with one entry on each', async () => {
    const contactIds = await contacts(30)
    const outcomes = await Promise.all([
      tagContacts(ada, { contactIds, name: 'race' }),
      tagContacts(ada, { contactIds: contactIds.toReversed(), name: 'race' }),
    ])
    expect(outcomes.flatMap(({ changedIds }) => changedIds)).toHaveLength(30)
    expect(await kinds(contactIds[0] ?? '')).toEqual(['tag.added'])
  })

  test('is refused for more than 200, for none, and to those who may only read', async () => {
    const contactIds = Array.from({ length: 201 }, uuidv7)
    await expect(tagContacts(ada, { contactIds, name: 'x' })).rejects.toMatchObject({
      reason: 'selection.tooMany',
    })
    await expect(tagContacts(ada, { contactIds: [], name: 'x' })).rejects.toMatchObject({
      reason: 'selection.empty',
    })
    const [one = ''] = await contacts(1)
    const refused = { code: 'not_allowed', reason: 'rights.contactsWrite' }
    await expect(tagContacts(ray, { contactIds: [one], name: 'x' })).rejects.toMatchObject(refused)
    await expect(untagContacts(ray, { contactIds: [one], tagId: uuidv7() })).rejects.toMatchObject(refused)
    expect(await kinds(one)).toEqual([])
  })
})
