import { topicsOf } from '@dossier/contracts/live/audit-acts'
import { MAX_NOTE } from '@dossier/contracts/notes/values'
import { auditEntries, emailDeliveries, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq, like } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { deleteContacts } from '../deletion/index.ts'
import { prepareEmail } from '../deliveries/index.ts'
import { mailRenderers } from '../domains.ts'
import { listNotifications } from '../notifications/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import {
  deleteNote,
  editNote,
  listNotes,
  listNoteVersions,
  pinNote,
  restoreNote,
  createNote,
} from './index.ts'
import { getRecord } from '../record/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const { owner, admin, member } = workspace.staff
const ada = contextOf(database.app, workspace, owner)

const write = async (body: string, mentions: string[] = []) => {
  const contactId = await makeContact(database.migrator, workspace.id)
  return { contactId, note: await createNote(ada, { noteId: uuidv7(), contactId, body, mentions }) }
}
const mailsFor = async (noteId: string) => {
  const deliveries = await database.migrator
    .select()
    .from(emailDeliveries)
    .where(eq(emailDeliveries.subjectId, noteId))
  const queued = await database.migrator.select().from(outbox)
  return deliveries.map(({ id, staffId }) => ({
    staffId,
    effects: queued.filter(({ entityId, workflow }) => entityId === id && workflow === 'deliverEmail').length,
  }))
}

describe('notes', () => {
  test('a note is on the record and in the timeline, with its writer', async () => {
    const { contactId, note } = await write('Prefers mornings.\nCall first.')
    expect(note).toMatchObject({
      body: 'Prefers mornings.\nCall first.',
      author: { name: 'Ada Owens' },
      editedAt: null,
    })
    expect((await listNotes(ada, { contactId })).notes).toEqual([note])
    expect((await listTimeline(ada, { contactId })).entries).toMatchObject([
      { kind: 'note.created', data: { noteId: note.id, excerpt: 'Prefers mornings. Call first.' } },
    ])
  })

  test('each mentioned colleague gets one mail, the writer none', async () => {
    const { note } = await write('@Jun Kim @Ada Owens please look', [
      admin.staffId,
      owner.staffId,
      admin.staffId,
    ])
    expect(note.mentions.map(({ name }) => name).sort()).toEqual(['Ada Owens', 'Jun Kim'])
    expect(await mailsFor(note.id)).toEqual([{ staffId: admin.staffId, effects: 1 }])
  })

  test('an edit mails only those not mentioned before', async () => {
    const { note } = await write('@Jun Kim', [admin.staffId])
    const mentions = [admin.staffId, member.staffId]
    await editNote(ada, { noteId: note.id, body: '@Jun Kim @Rosa Marin', mentions, was: '@Jun Kim' })
    expect((await mailsFor(note.id)).map(({ staffId }) => staffId).sort()).toEqual(mentions.sort())
  })

  test('a stale edit is refused with both texts kept', async () => {
    const { note } = await write('first')
    await editNote(ada, { noteId: note.id, body: 'second', was: 'first' })
    await expect(editNote(ada, { noteId: note.id, body: 'third', was: 'first' })).rejects.toMatchObject({
      conflict: { field: 'body', current: 'second', changedBy: 'Ada Owens' },
    })
  })

  test('a note without any effect outside queues none', async () => {
    const before = (await database.migrator.select().from(outbox)).length
    await write('nobody mentioned')
    expect(await database.migrator.select().from(outbox)).toHaveLength(before)
  })

  test('the same note sent twice is created once and mailed once', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const note = { noteId: uuidv7(), contactId, body: 'once', mentions: [admin.staffId] }
    const [first, second] = [await createNote(ada, note), await createNote(ada, note)]
    expect(second).toEqual(first)
    expect(await mailsFor(note.noteId)).toHaveLength(1)
    await expect(createNote(ada, { ...note, body: 'other' })).rejects.toMatchObject({ reason: 'id.taken' })
  })

  test('a mention of somebody outside the workspace is refused and nothing is written', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const mentions = [other.staff.owner.staffId]
    await expect(
      createNote(ada, { noteId: uuidv7(), contactId, body: 'hi', mentions }),
    ).rejects.toMatchObject({
      reason: 'staff.unknown',
    })
    expect((await listNotes(ada, { contactId })).notes).toEqual([])
  })

  test('a pin is audited and live, and a repeat changes nothing', async () => {
    const { contactId, note } = await write('keep on top')
    const acts = async () =>
      (
        await database.migrator
          .select({ act: auditEntries.act, recordId: auditEntries.recordId })
          .from(auditEntries)
          .where(and(eq(auditEntries.subjectId, note.id), like(auditEntries.act, 'note.%pinned')))
          .orderBy(auditEntries.at, auditEntries.id)
      ).map(({ act, recordId }) => ({ act, isOfContact: recordId === contactId }))
    await pinNote(ada, { noteId: note.id, isPinned: true })
    await pinNote(ada, { noteId: note.id, isPinned: true })
    await pinNote(ada, { noteId: note.id, isPinned: false })
    expect(await acts()).toEqual([
      { act: 'note.pinned', isOfContact: true },
      { act: 'note.unpinned', isOfContact: true },
    ])
    // A window reads again what the acts name.
    for (const act of ['note.pinned', 'note.unpinned'] as const) expect(topicsOf[act]).toContain('notes')
  })

  test('a mention that an edit adds rings and mails in the name of who edited, and the note says who', async () => {
    const { note } = await write('please look')
    const jun = contextOf(database.app, workspace, admin)
    const edited = await editNote(jun, {
      noteId: note.id,
      body: 'please look, @Rosa Marin',
      mentions: [member.staffId],
      was: 'please look',
    })
    expect(edited).toMatchObject({ author: { name: 'Ada Owens' }, editedBy: { name: 'Jun Kim' } })
    expect(topicsOf['note.edited']).toContain('notifications')
    const rosa = contextOf(database.app, workspace, member)
    expect((await listNotifications(rosa, {})).notifications.slice(0, 1)).toMatchObject([
      { subjectId: note.id, actorName: 'Jun Kim', excerpt: 'please look, @Rosa Marin' },
    ])
    const [delivery] = await database.migrator
      .select({ id: emailDeliveries.id })
      .from(emailDeliveries)
      .where(eq(emailDeliveries.subjectId, note.id))
    const prepared = await prepareEmail(systemContext(database.app, workspace.id, ada.log), {
      deliveryId: delivery?.id ?? '',
      publicUrl: 'https://crm.example',
      renderers: mailRenderers,
    })
    expect(prepared).toMatchObject({
      next: 'send',
      mail: { subject: 'Jun Kim mentioned you in a note on Amara Okafor' },
    })
  })

  test('is as long at most once it is cleaned as it may come', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    // Each bare link gets two attributes: 16 characters become 70.
    const body = `<p>${'<a href="/">x</a>'.repeat(8_000)}</p>`
    expect(body.length).toBeLessThan(MAX_NOTE)
    await expect(createNote(ada, { noteId: uuidv7(), contactId, body })).rejects.toMatchObject({
      fields: [{ field: 'body', reason: 'text.tooLong' }],
    })
    expect((await listNotes(ada, { contactId })).notes).toEqual([])
  })

  test('of a deleted contact is not found by its own id, whatever is asked of it', async () => {
    const { contactId, note } = await write('first')
    await editNote(ada, { noteId: note.id, body: 'second', was: 'first' })
    await deleteContacts(ada, { contactIds: [contactId] })
    const missing = { code: 'not_found', reason: 'note.notFound' }
    const { id: noteId } = note
    await expect(listNoteVersions(ada, { noteId })).rejects.toMatchObject(missing)
    await expect(editNote(ada, { noteId, body: 'third', was: 'second' })).rejects.toMatchObject(missing)
    await expect(pinNote(ada, { noteId, isPinned: true })).rejects.toMatchObject(missing)
    await expect(deleteNote(ada, { noteId })).rejects.toMatchObject(missing)
    await expect(restoreNote(ada, { noteId })).rejects.toMatchObject(missing)
  })

  test('deleting can be undone, and brings back the same note', async () => {
    const { contactId, note } = await write('keep me')
    await deleteNote(ada, { noteId: note.id })
    expect((await listNotes(ada, { contactId })).notes).toEqual([])
    await expect(editNote(ada, { noteId: note.id, body: 'x', was: 'keep me' })).rejects.toMatchObject({
      reason: 'note.notFound',
    })
    await restoreNote(ada, { noteId: note.id })
    expect((await listNotes(ada, { contactId })).notes).toEqual([note])
  })

  test('a pinned note comes with the first page, however old, and once more in its place', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const at = (minute: number) => ({ ...ada, now: () => new Date(Date.UTC(2026, 1, 3, 9, minute)) })
    const ids = Array.from({ length: 25 }, () => uuidv7())
    for (const [minute, noteId] of ids.entries())
      await createNote(at(minute), { noteId, contactId, body: `note ${minute}` })
    const [oldest = '', next = ''] = ids
    for (const noteId of [oldest, next, ids[24] ?? '']) await pinNote(ada, { noteId, isPinned: true })

    const first = await listNotes(ada, { contactId })
    const idsOf = (page: typeof first) => page.notes.map(({ id }) => id)
    expect(idsOf(first).slice(0, 20)).toEqual(ids.slice(5).toReversed())
    expect(idsOf(first).slice(20).sort()).toEqual([oldest, next].sort())
    const second = await listNotes(ada, { contactId, cursor: first.nextCursor })
    expect(idsOf(second)).toEqual(ids.slice(0, 5).toReversed())
    expect(second.nextCursor).toBeNull()

    await deleteNote(ada, { noteId: oldest })
    await pinNote(ada, { noteId: next, isPinned: false })
    expect(idsOf(await listNotes(ada, { contactId }))).toEqual(ids.slice(5).toReversed())
    expect((await getRecord(ada, { contactId, tab: 'notes' })).section).toEqual({
      tab: 'notes',
      page: await listNotes(ada, { contactId }),
    })
  })
})
