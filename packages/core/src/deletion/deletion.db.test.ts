import { contacts, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { addEmail } from '../contact-points/index.ts'
import {
  countContacts,
  createContact,
  editContact,
  findDuplicates,
  getContactNeighbours,
  listContacts,
} from '../contacts/index.ts'
import { listBackgroundWork } from '../background/index.ts'
import { prepareEmail } from '../deliveries/index.ts'
import { systemContext } from '../context/index.ts'
import { createNote } from '../notes/index.ts'
import { listNotifications } from '../notifications/index.ts'
import { addTags } from '../tags/index.ts'
import { mailRenderers } from '../domains.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { deleteContacts, getDeletedContact, listDeletedContacts, restoreContacts } from './index.ts'
import { getRecord } from '../record/index.ts'

const database = await testDatabase()

const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  const { owner, member, readonly } = workspace.staff
  const ada = contextOf(database.app, workspace, owner)
  const contactId = uuidv7()
  await createContact(ada, {
    contactId,
    firstName: 'Zainab',
    lastName: 'Quartey',
    emails: [{ emailId: uuidv7(), address: 'zainab@quartey.example', label: null }],
    phones: [{ phoneId: uuidv7(), number: '+1 212 555 0147', label: null }],
  })
  await addTags(ada, { contactId, names: ['VIP'] })
  await createNote(ada, { noteId: uuidv7(), contactId, body: '<p>call</p>', mentions: [member.staffId] })
  return {
    workspace,
    ada,
    rosa: contextOf(database.app, workspace, member),
    ray: contextOf(database.app, workspace, readonly),
    contactId,
  }
}

const recordOf = async (ctx: Parameters<typeof getRecord>[0], contactId: string) => {
  const { timeline, ...record } = await getRecord(ctx, { contactId })
  return { record, entries: timeline.entries }
}

describe('a deleted contact', () => {
  test('is gone at once from every list, search, count, feed, duplicate warning and bell', async () => {
    const { ada, rosa, contactId } = await start()
    const other = await makeContact(database.migrator, ada.workspaceId)
    expect((await listNotifications(rosa, {})).unread).toBe(1)
    await deleteContacts(ada, { contactIds: [contactId] })
    const gone = { code: 'not_found', reason: 'contact.notFound' }
    expect((await listContacts(ada, {})).rows.map(({ id }) => id)).toEqual([other])
    expect(await countContacts(ada, { search: '' })).toEqual({ count: 1, exact: true })
    for (const search of ['zainab', 'quartey.example', '2125550147']) {
      expect((await listContacts(ada, { search })).rows).toEqual([])
      expect(await countContacts(ada, { search })).toEqual({ count: 0, exact: true })
    }
    expect(await findDuplicates(ada, { firstName: 'Zainab', lastName: 'Quartey' })).toEqual([])
    expect(await findDuplicates(ada, { emails: ['zainab@quartey.example'] })).toEqual([])
    expect((await getContactNeighbours(ada, { contactId: other })).nextId).toBeNull()
    expect(await listNotifications(rosa, {})).toMatchObject({ unread: 0, notifications: [] })
    await expect(getRecord(ada, { contactId })).rejects.toMatchObject(gone)
    await expect(listTimeline(ada, { contactId })).rejects.toMatchObject(gone)
    await expect(
      editContact(ada, { contactId, field: 'firstName', value: 'Z', was: 'Zainab' }),
    ).rejects.toMatchObject(gone)
    await expect(addTags(ada, { contactId, names: ['x'] })).rejects.toMatchObject(gone)
  })

  test('does not block its addresses for a new contact', async () => {
    const { ada, contactId } = await start()
    await deleteContacts(ada, { contactIds: [contactId] })
    const again = uuidv7()
    await createContact(ada, { contactId: again, firstName: 'Zainab' })
    await addEmail(ada, {
      emailId: uuidv7(),
      contactId: again,
      address: 'zainab@quartey.example',
      label: null,
    })
    const { shared } = await restoreContacts(ada, { contactIds: [contactId] })
    expect(shared).toEqual([
      { contactId, address: 'zainab@quartey.example', with: { contactId: again, name: 'Zainab' } },
    ])
  })

  test('says what went along, and until when it can come back', async () => {
    const { ada, contactId } = await start()
    const deletion = await deleteContacts(ada, { contactIds: [contactId, contactId], reason: 'moved away' })
    expect(deletion).toMatchObject({
      deleted: [{ contactId, name: 'Zainab Quartey' }],
      missing: 0,
      taken: { notes: 1, emails: 1, phones: 1, waitingMails: 1 },
    })
    const [row] = (await listDeletedContacts(ada, {})).contacts
    expect(row).toMatchObject({
      id: contactId,
      name: 'Zainab Quartey',
      email: 'zainab@quartey.example',
      deletedBy: 'Ada Owens',
      reason: 'moved away',
      hold: null,
      isErasing: false,
    })
    const days = (Date.parse(deletion.purgeAfter) - Date.parse(row?.deletedAt ?? '')) / 86_400_000
    expect(days).toBe(60)
  })

  test('stops what hangs on it: a mail that waits is not sent', async () => {
    const { ada, contactId } = await start()
    const { rows } = await database.migrator.execute<{ id: string }>(
      sql`select id from email_deliveries where record_id = ${contactId}`,
    )
    await deleteContacts(ada, { contactIds: [contactId] })
    const system = systemContext(database.app, ada.workspaceId, ada.log)
    const prepared = await prepareEmail(system, {
      deliveryId: rows[0]?.id ?? '',
      publicUrl: 'https://crm.example',
      renderers: mailRenderers,
    })
    expect(prepared).toMatchObject({ next: 'end', result: { state: 'skipped' } })
  })

  test('starts its permanent deletion’s run, named by contact and deletion', async () => {
    const { ada, contactId } = await start()
    await deleteContacts(ada, { contactIds: [contactId] })
    const [row] = await database.migrator.select().from(contacts).where(eq(contacts.id, contactId))
    const effects = await database.migrator.select().from(outbox).where(eq(outbox.recordId, contactId))
    expect(effects.filter(({ workflow }) => workflow === 'purgeContact')).toMatchObject([
      { entityId: row?.deletionId, workflowId: `purge/${contactId}/${row?.deletionId}` },
    ])
  })

  test('of many, up to 200 at once, one that is gone stops none', async () => {
    const { ada, contactId } = await start()
    const { deleted, missing } = await deleteContacts(ada, { contactIds: [contactId, uuidv7()] })
    expect([deleted.length, missing]).toEqual([1, 1])
    await expect(deleteContacts(ada, { contactIds: [contactId] })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      deleteContacts(ada, { contactIds: Array.from({ length: 201 }, uuidv7) }),
    ).rejects.toMatchObject({ reason: 'selection.tooMany' })
  })

  test('is found by a link: who deleted it, when, and until when', async () => {
    const { ada, ray, contactId } = await start()
    await expect(getDeletedContact(ada, { contactId })).rejects.toMatchObject({ code: 'not_found' })
    await deleteContacts(ada, { contactIds: [contactId] })
    expect(await getDeletedContact(ray, { contactId })).toMatchObject({ deletedBy: 'Ada Owens' })
  })

  test('is deleted and restored by those with the right alone, and only in its own workspace', async () => {
    const { ada, ray, contactId } = await start()
    const elsewhere = await start()
    await expect(deleteContacts(ray, { contactIds: [contactId] })).rejects.toMatchObject({
      reason: 'rights.contactsDelete',
    })
    await deleteContacts(ada, { contactIds: [contactId] })
    await expect(restoreContacts(ray, { contactIds: [contactId] })).rejects.toMatchObject({
      reason: 'rights.contactsRestore',
    })
    await expect(listDeletedContacts(ray, {})).rejects.toMatchObject({ code: 'not_allowed' })
    await expect(restoreContacts(elsewhere.ada, { contactIds: [contactId] })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect((await listDeletedContacts(elsewhere.ada, {})).contacts).toEqual([])
  })
})

describe('a restored contact', () => {
  test('is back exactly as it was, with one more line in its timeline', async () => {
    const { ada, rosa, contactId } = await start()
    const before = await recordOf(ada, contactId)
    await deleteContacts(ada, { contactIds: [contactId] })
    expect(await restoreContacts(rosa, { contactIds: [contactId] })).toEqual({
      restored: [{ contactId, name: 'Zainab Quartey' }],
      tooLate: 0,
      missing: 0,
      shared: [],
      lost: [],
    })
    const after = await recordOf(ada, contactId)
    expect(after.record).toEqual(before.record)
    const [back, deleted, ...earlier] = after.entries
    expect([back?.kind, deleted?.kind]).toEqual(['contact.restored', 'contact.deleted'])
    expect(earlier).toEqual(before.entries)
    expect((await listNotifications(rosa, {})).unread).toBe(1)
    expect((await listDeletedContacts(ada, {})).contacts).toEqual([])
  })
})

describe('Restore', () => {
  test('shows those due first, page by page, and searches name and email', async () => {
    const { ada } = await start()
    const ids: string[] = []
    for (let i = 0; i < 60; i += 1)
      ids.push(
        await makeContact(database.migrator, ada.workspaceId, { firstName: `Nr ${i}`, lastName: null }),
      )
    await deleteContacts(ada, { contactIds: ids.slice(0, 30) })
    await deleteContacts(ada, { contactIds: ids.slice(30) })
    const first = await listDeletedContacts(ada, {})
    const second = await listDeletedContacts(ada, { cursor: first.nextCursor })
    expect(second.nextCursor).toBeNull()
    const shown = [...first.contacts, ...second.contacts]
    expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(ids))
    expect(shown.map(({ purgeAfter }) => purgeAfter)).toEqual(
      shown.map(({ purgeAfter }) => purgeAfter).toSorted(),
    )
    expect((await listDeletedContacts(ada, { search: 'nr 59' })).contacts).toMatchObject([{ name: 'Nr 59' }])
  })

  test('is searched by the first hundred folded characters', async () => {
    const { ada } = await start()
    const firstName = 'x'.repeat(100)
    const contactId = await makeContact(database.migrator, ada.workspaceId, { firstName, lastName: null })
    await deleteContacts(ada, { contactIds: [contactId] })
    const search = `${firstName}y`
    expect((await listDeletedContacts(ada, { search })).contacts).toHaveLength(1)
    expect((await listBackgroundWork(ada, { search })).work).toHaveLength(1)
  })
})
