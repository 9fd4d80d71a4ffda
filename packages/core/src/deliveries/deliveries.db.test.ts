import { auditEntries, emailDeliveries, noteMentions, notes, outbox, records } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { type Ctx, systemContext } from '../context/index.ts'
import { mailRenderers } from '../domains.ts'
import { leaseOutbox } from '../outbox/index.ts'
import { findStrandedEmails, markEmail, prepareEmail, requeueEmail } from './index.ts'

const { migrator, app, relay } = await testDatabase()
const harbour = await makeWorkspace(migrator)
const northside = await makeWorkspace(migrator, 'Northside Plumbing')
const publicUrl = 'https://crm.example'
const prepare = (ctx: Ctx, deliveryId: string) =>
  prepareEmail(ctx, { deliveryId, publicUrl, renderers: mailRenderers })
const log = { info() {}, warn() {}, error() {} }
const ctx = systemContext(app, harbour.id, log)

/** A note by Rosa that mentions Ada, and Ada's mail queued. */
const mention = async (createdAt = new Date()) => {
  const contactId = await makeContact(migrator, harbour.id)
  const [noteId, deliveryId] = [uuidv7(), uuidv7()]
  const { owner, member } = harbour.staff
  const own = { workspaceId: harbour.id, staffId: owner.staffId }
  await migrator.insert(notes).values({
    id: noteId,
    workspaceId: harbour.id,
    recordId: contactId,
    body: 'See @Ada Owens',
    authorId: member.staffId,
    createdAt,
  })
  await migrator.insert(noteMentions).values({ ...own, noteId })
  await migrator.insert(emailDeliveries).values({
    ...own,
    id: deliveryId,
    kind: 'mention',
    recordId: contactId,
    subjectId: noteId,
    actorName: member.name,
    createdAt,
  })
  return { contactId, noteId, deliveryId }
}
const find = async (deliveryId: string) => {
  const [row] = await migrator.select().from(emailDeliveries).where(eq(emailDeliveries.id, deliveryId))
  return row
}

describe('a mail to a mentioned colleague', () => {
  test('says who wrote what about whom, and counts each attempt', async () => {
    const { contactId, deliveryId } = await mention()
    await prepare(ctx, deliveryId)
    const prepared = await prepare(ctx, deliveryId)
    expect(prepared).toMatchObject({
      next: 'send',
      mail: {
        messageId: deliveryId,
        to: { name: 'Ada Owens', address: harbour.staff.owner.email },
        subject: 'Rosa Marin mentioned you in a note on Amara Okafor',
        text: expect.stringContaining(`${publicUrl}/contacts/${contactId}/notes`),
      },
    })
    expect(await find(deliveryId)).toMatchObject({ state: 'queued', attempts: 2 })
  })

  test('is skipped when the note, the mention or the contact is gone', async () => {
    const [deleted, unmentioned] = [await mention(), await mention()]
    await migrator.update(notes).set({ deletedAt: new Date() }).where(eq(notes.id, deleted.noteId))
    await migrator.delete(noteMentions).where(eq(noteMentions.noteId, unmentioned.noteId))
    for (const { deliveryId } of [deleted, unmentioned]) {
      const result = { state: 'skipped', reason: 'subject_gone' }
      expect(await prepare(ctx, deliveryId)).toEqual({ next: 'end', result })
      expect(await find(deliveryId)).toMatchObject({ ...result, finishedAt: expect.any(Date) })
    }
  })

  test('is skipped for the reason that its own kind gives', async () => {
    const { deliveryId } = await mention()
    const renderers = { ...mailRenderers, mention: async () => ({ skipped: 'visit_gone' }) }
    const result = { state: 'skipped', reason: 'visit_gone' }
    expect(await prepareEmail(ctx, { deliveryId, publicUrl, renderers })).toEqual({ next: 'end', result })
  })

  test('ends once: the first end stays, and is what a late attempt is answered', async () => {
    const { deliveryId } = await mention()
    const sent = { state: 'sent', reason: null } as const
    expect(await markEmail(ctx, { deliveryId, result: sent })).toEqual(sent)
    const late = { state: 'failed', reason: 'gave_up' } as const
    expect(await markEmail(ctx, { deliveryId, result: late })).toEqual(sent)
    expect(await prepare(ctx, deliveryId)).toEqual({ next: 'end', result: sent })
  })

  test('of another workspace, or gone with its contact, is nothing to send', async () => {
    const { deliveryId, contactId } = await mention()
    const gone = { next: 'end', result: { state: 'skipped', reason: 'delivery_gone' } }
    const elsewhere = systemContext(app, northside.id, log)
    expect(await prepare(elsewhere, deliveryId)).toEqual(gone)
    expect(await find(deliveryId)).toMatchObject({ state: 'queued', attempts: 0 })
    await migrator.delete(records).where(eq(records.id, contactId))
    expect(await prepare(ctx, deliveryId)).toEqual(gone)
  })

  test('is carried out by the system alone', async () => {
    const { deliveryId } = await mention()
    const { staffId, name, role } = harbour.staff.owner
    const asOwner = { ...ctx, actor: { kind: 'staff' as const, id: staffId, name, role } }
    expect(() => prepare(asOwner, deliveryId)).toThrow('Your role does not allow this')
  })
})

describe('a queued mail without an outbox row', () => {
  const minuteAgo = () => new Date(Date.now() - 61_000)

  test('is found after a minute and put back, with a line in the audit log', async () => {
    const [stranded, young] = [await mention(minuteAgo()), await mention()]
    const found = (await findStrandedEmails(relay, null)).map((row) => row.deliveryId)
    expect(found).toContain(stranded.deliveryId)
    expect(found).not.toContain(young.deliveryId)

    await requeueEmail(relay, { deliveryId: stranded.deliveryId, workspaceId: harbour.id })
    const after = (await findStrandedEmails(relay, null)).map((row) => row.deliveryId)
    expect(after).not.toContain(stranded.deliveryId)
    expect(await leaseOutbox(relay, uuidv7())).toMatchObject([
      { workflow: 'deliverEmail', entityId: stranded.deliveryId, workspaceId: harbour.id },
    ])
    const audit = await migrator
      .select({ act: auditEntries.act, by: auditEntries.actorKind })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, stranded.deliveryId))
    expect(audit).toEqual([{ act: 'delivery.requeued', by: 'system' }])
  })

  test('is looked for page by page', async () => {
    const { deliveryId } = await mention(minuteAgo())
    expect(await findStrandedEmails(relay, deliveryId)).toEqual([])
  })

  test('is found although its former outbox row is done', async () => {
    const { deliveryId } = await mention(minuteAgo())
    await requeueEmail(relay, { deliveryId, workspaceId: harbour.id })
    await migrator.update(outbox).set({ doneAt: sql`now()` }).where(eq(outbox.entityId, deliveryId))
    expect((await findStrandedEmails(relay, null)).map((row) => row.deliveryId)).toContain(deliveryId)
  })
})
