import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { addEmail, editEmail, removeEmail } from '../contact-points/index.ts'
import { editContact } from '../contacts/index.ts'
import { createNote } from '../notes/index.ts'
import { addTags } from '../tags/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline, logActivity, pinEntry, restoreActivity, deleteActivity } from './index.ts'
import { getRecord } from '../record/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const { owner, admin, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const jun = contextOf(database.app, workspace, admin)
const ray = contextOf(database.app, workspace, readonly)
const contact = () => makeContact(database.migrator, workspace.id, { jobTitle: 'Painter' })

const busy = async () => {
  const contactId = await contact()
  await editContact(ada, { contactId, field: 'jobTitle', value: 'Sculptor', was: 'Painter' })
  await addTags(rosa, { contactId, names: ['vip'] })
  await createNote(rosa, { noteId: uuidv7(), contactId, body: '<p>Préfère les <strong>matins</strong></p>' })
  return contactId
}
const kinds = async (contactId: string, filter: Parameters<typeof listTimeline>[1]['filter']) =>
  (await listTimeline(ada, { contactId, ...(filter && { filter }) })).entries.map(({ kind }) => kind)

/** Calls a minute apart, all of one day; answers their ids. */
const logCalls = async (contactId: string, count: number, who = ada) => {
  const ids = Array.from({ length: count }, () => uuidv7())
  for (const [n, activityId] of ids.entries())
    await logActivity(who, {
      ...{ activityId, contactId, what: 'call', text: `call ${n}` },
      at: new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString(),
    })
  return ids
}

describe('the timeline', () => {
  test('is narrowed by group of kinds, by person, by dates and by words without accents', async () => {
    const contactId = await busy()
    expect(await kinds(contactId, { groups: ['tags', 'notes'] })).toEqual(['note.created', 'tag.added'])
    expect(await kinds(contactId, { actorId: owner.staffId })).toEqual(['contact.edited'])
    expect(await kinds(contactId, { search: 'MATINS prefere' })).toEqual(['note.created'])
    expect(await kinds(contactId, { search: 'sculptor' })).toEqual(['contact.edited'])
    expect(await kinds(contactId, { search: '%' })).toEqual([])
    expect(await kinds(contactId, { search: 'owens' })).toEqual(['contact.edited'])
    const shown = { kinds: [], fields: [], values: [] }
    const title = { ...shown, word: 'title', fields: ['jobTitle'] }
    expect(await kinds(contactId, { search: 'title', shownAs: [title] })).toEqual(['contact.edited'])
    const added = { ...shown, word: 'added', kinds: ['tag.added' as const] }
    expect(await kinds(contactId, { search: 'added vip', shownAs: [added] })).toEqual(['tag.added'])
    expect(await kinds(contactId, { search: 'added', shownAs: [title] })).toEqual([])
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
    expect(await kinds(contactId, { from: tomorrow })).toEqual([])
    expect(await kinds(contactId, { until: tomorrow })).toHaveLength(3)
  })

  test('pages both ways, and opens around the entry of a permalink', async () => {
    const contactId = await contact()
    await logCalls(contactId, 130)
    const newest = await listTimeline(ada, { contactId })
    const second = await listTimeline(ada, { contactId, cursor: newest.nextCursor })
    const back = await listTimeline(ada, { contactId, cursor: second.newerCursor, towards: 'newer' })
    expect(back.entries.map(({ id }) => id)).toEqual(newest.entries.map(({ id }) => id))

    const wanted = second.entries[25]?.id ?? ''
    const around = await listTimeline(ada, { contactId, around: wanted })
    const ids = around.entries.map(({ id }) => id)
    expect(ids).toContain(wanted)
    expect(new Set(ids).size).toBe(ids.length)
    const instants = around.entries.map(({ at }) => Date.parse(at))
    expect(instants).toEqual(instants.toSorted((a, b) => b - a))
    await expect(listTimeline(ada, { contactId: await contact(), around: wanted })).rejects.toMatchObject({
      reason: 'entry.notFound',
    })
  })

  test('an activity of the past stands at its own time, once, and one of the future is refused', async () => {
    const contactId = await busy()
    const activity = { activityId: uuidv7(), contactId, what: 'visit' as const, text: 'Came by' }
    for (let n = 0; n < 2; n += 1) await logActivity(ada, { ...activity, at: '2024-05-01T10:00:00Z' })
    const { entries } = await listTimeline(ada, { contactId })
    expect(entries.filter(({ kind }) => kind === 'activity.logged')).toHaveLength(1)
    expect(entries.at(-1)).toMatchObject({
      data: { what: 'visit', text: 'Came by' },
      actor: { name: 'Ada Owens' },
    })
    const at = new Date(Date.now() + 3_600_000).toISOString()
    await expect(logActivity(ada, { ...activity, activityId: uuidv7(), at })).rejects.toMatchObject({
      fields: [{ field: 'at', reason: 'activity.future' }],
    })
  })

  test('an entry is pinned and let go, and nothing else of it changes', async () => {
    const contactId = await busy()
    const [entry] = (await listTimeline(ada, { contactId })).entries
    await pinEntry(rosa, { entryId: entry?.id ?? '', isPinned: true })
    expect(await kinds(contactId, { pinned: true })).toEqual([entry?.kind])
    await pinEntry(ada, { entryId: entry?.id ?? '', isPinned: false })
    expect((await listTimeline(ada, { contactId })).entries[0]).toEqual(entry)
  })

  test('what is pinned comes with the record however old it is, the latest pinned first, and has an end', async () => {
    const contactId = await contact()
    await logCalls(contactId, 60)
    const newest = await listTimeline(ada, { contactId })
    const oldest = (await listTimeline(ada, { contactId, cursor: newest.nextCursor })).entries.at(-1)
    const pin = (entryId = '') => pinEntry(ada, { entryId, isPinned: true })
    await pin(oldest?.id)
    await pin(newest.entries[0]?.id)
    const { timeline } = await getRecord(ada, { contactId })
    expect(timeline.pinned.map(({ id }) => id)).toEqual([newest.entries[0]?.id, oldest?.id])
    for (const { id } of newest.entries.slice(1, 19)) await pin(id)
    await expect(pin(newest.entries[19]?.id)).rejects.toMatchObject({ reason: 'entry.pinLimit' })
  })

  test('what was logged is deleted by who logged it or who may, and restored where it stood', async () => {
    const contactId = await contact()
    const [activityId] = await logCalls(contactId, 1, rosa)
    const call = { contactId, activityId: activityId ?? '' }
    const [entry] = (await listTimeline(ada, { contactId })).entries
    await pinEntry(rosa, { entryId: entry?.id ?? '', isPinned: true })
    await expect(deleteActivity(ray, call)).rejects.toMatchObject({ reason: 'activity.notOwn' })
    await deleteActivity(rosa, call)
    expect(await listTimeline(ada, { contactId })).toMatchObject({ entries: [], pinned: [] })
    expect(await kinds(contactId, { search: 'call' })).toEqual([])
    await expect(listTimeline(ada, { contactId, around: entry?.id ?? '' })).rejects.toMatchObject({
      reason: 'entry.notFound',
    })
    await expect(restoreActivity(ray, call)).rejects.toMatchObject({ reason: 'activity.notOwn' })
    await restoreActivity(jun, call)
    expect((await listTimeline(ada, { contactId })).entries.map(({ id }) => id)).toEqual([entry?.id])
  })

  test('a member deletes nothing that a colleague logged', async () => {
    const contactId = await contact()
    const [activityId = ''] = await logCalls(contactId, 1, ada)
    await expect(deleteActivity(rosa, { contactId, activityId })).rejects.toMatchObject({
      reason: 'activity.notOwn',
    })
    expect(await kinds(contactId, undefined)).toEqual(['activity.logged'])
  })

  test('an entry keeps what putting an address back needs, and none of that is found by searching', async () => {
    const contactId = await contact()
    const emailId = uuidv7()
    await addEmail(ada, { emailId, contactId, address: 'one@old.example', label: 'Work' })
    await editEmail(ada, { emailId, address: 'two@new.example', label: 'Home', was: 'one@old.example' })
    await removeEmail(ada, { emailId })
    const [removed, changed, added] = (await listTimeline(ada, { contactId })).entries
    expect(added?.data).toMatchObject({ undo: { id: emailId, primaryId: null } })
    expect(changed?.data).toMatchObject({
      label: { from: 'Work', to: 'Home' },
      undo: { id: emailId, state: 'unknown' },
    })
    expect(removed?.data).toMatchObject({
      undo: { id: emailId, label: 'Home', isPrimary: true, state: 'unknown' },
    })
    expect(await kinds(contactId, { search: 'unknown' })).toEqual([])
    expect(await kinds(contactId, { search: 'one@old' })).toEqual(['email.edited', 'email.added'])
  })
})
