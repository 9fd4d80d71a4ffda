import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { addEmail, addPhone } from '../contact-points/index.ts'
import { setDoNotDisturb } from '../do-not-disturb/index.ts'
import { listNotes, createNote } from '../notes/index.ts'
import { addTags } from '../tags/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { changeOwner, createContact, editContact } from '../contacts/index.ts'
import { getRecord } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const { owner, admin, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)

describe('the record', () => {
  test('holds everything that the acts on it gave back, in one answer', async () => {
    const contactId = uuidv7()
    await createContact(ada, {
      contactId,
      firstName: 'Amara',
      lastName: 'Okafor',
      emails: [{ emailId: uuidv7(), address: 'amara@lagoon.example', label: 'Work' }],
    })
    const phones = await addPhone(ada, { phoneId: uuidv7(), contactId, number: '212 555 0147' })
    const emails = await addEmail(ada, {
      emailId: uuidv7(),
      contactId,
      address: 'ao@home.example',
      isPrimary: true,
    })
    const tags = await addTags(ada, { contactId, names: ['vip', 'referral'] })
    await changeOwner(ada, { contactId, ownerId: admin.staffId, was: null })
    const note = await createNote(ada, { noteId: uuidv7(), contactId, body: 'Prefers mornings.' })
    const contact = await editContact(ada, {
      contactId,
      field: 'jobTitle',
      value: 'Creative director',
      was: null,
    })

    const doNotDisturb = await setDoNotDisturb(ada, {
      ...{ contactId, channel: 'sms', status: 'active' },
      was: { status: 'inactive', reason: null, endsAt: null },
    })

    const record = await getRecord(ada, { contactId, tab: 'notes' })
    expect(record).toEqual({
      contact,
      emails,
      phones,
      tags,
      doNotDisturb,
      section: { tab: 'notes', page: { notes: [note], nextCursor: null } },
      counts: { appointments: 0, tasks: 0, notes: 1 },
      timeline: await listTimeline(ada, { contactId }),
      abilities: { edit: true, editTypes: true, overrideHours: true },
    })
    expect(record.contact).toMatchObject({
      firstName: 'Amara',
      owner: { id: admin.staffId, name: 'Jun Kim' },
    })
    expect(record.timeline.entries.map(({ kind }) => kind)).toEqual([
      'dnd.changed',
      'contact.edited',
      'note.created',
      'owner.changed',
      'tag.added',
      'tag.added',
      'email.added',
      'phone.added',
      'email.added',
      'contact.created',
    ])
  })

  test('of a contact with nothing is empty, not an error', async () => {
    const contactId = await makeContact(database.migrator, workspace.id, { firstName: null, lastName: null })
    expect(await getRecord(ada, { contactId })).toMatchObject({
      contact: { firstName: null, owner: null },
      emails: [],
      phones: [],
      tags: [],
      section: null,
      counts: { notes: 0 },
      timeline: { entries: [], nextCursor: null },
    })
  })

  test('says to a reader that they may not edit', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const ray = contextOf(database.app, workspace, readonly)
    expect((await getRecord(ray, { contactId })).abilities).toEqual({
      edit: false,
      editTypes: false,
      overrideHours: false,
    })
  })

  test('a contact created twice with one id is created once', async () => {
    const contactId = uuidv7()
    await createContact(ada, { contactId, firstName: 'One' })
    await expect(createContact(ada, { contactId, firstName: 'Two' })).rejects.toMatchObject({
      reason: 'id.taken',
    })
  })

  test('timeline and notes page on to the very first, each entry once', async () => {
    const contactId = await makeContact(database.migrator, workspace.id, { jobTitle: null })
    const now = new Date()
    const sameInstant = { ...ada, now: () => now }
    for (let n = 0; n < 120; n++)
      await createNote(n % 2 ? sameInstant : ada, { noteId: uuidv7(), contactId, body: `note ${n}` })
    const timeline = await pages(
      (cursor) => listTimeline(ada, { contactId, cursor }),
      ({ entries }) => entries,
    )
    const notes = await pages(
      (cursor) => listNotes(ada, { contactId, cursor }),
      (page) => page.notes,
    )
    for (const seen of [timeline, notes]) {
      expect(seen).toHaveLength(120)
      expect(new Set(seen).size).toBe(120)
    }
  })
})

const pages = async <Page extends { nextCursor: string | null }>(
  read: (cursor: string | null) => Promise<Page>,
  items: (page: Page) => { id: string }[],
) => {
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page = await read(cursor)
    seen.push(...items(page).map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor)
  return seen
}
