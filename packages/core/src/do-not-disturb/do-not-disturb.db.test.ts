import { type ContactPurpose, contactPurposes, stoppedBy } from '@dossier/contracts/do-not-disturb/purposes'
import type { SetDoNotDisturb } from '@dossier/contracts/do-not-disturb/inputs'
import type { OutboundChannel } from '@dossier/contracts/do-not-disturb/values'
import { inTransaction } from '@dossier/db'
import { auditEntries } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { deleteContacts, restoreContacts } from '../deletion/index.ts'
import { getRecord } from '../record/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import { canContact, recordContactChoice, setDoNotDisturb } from './index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const other = await makeWorkspace(database.migrator, 'Northside Plumbing')
const { owner, member, readonly } = workspace.staff
const ada = contextOf(database.app, workspace, owner)
const rosa = contextOf(database.app, workspace, member)
const system = systemContext(database.app, workspace.id, ada.log)

const person = () => makeContact(database.migrator, workspace.id)
const open = { status: 'inactive', reason: null, endsAt: null } as const
const shut = { status: 'active', reason: null, endsAt: null } as const
const shutSms = (contactId: string, more: Partial<SetDoNotDisturb> = {}) =>
  setDoNotDisturb(ada, { contactId, channel: 'sms', status: 'active', was: open, ...more })
const ask = (
  contactId: string,
  channel: OutboundChannel = 'sms',
  purpose: ContactPurpose = 'message',
  ctx = ada,
) => inTransaction(ctx.db, ctx.workspaceId, (tx) => canContact(tx, contactId, channel, purpose))
const optOut = (contactId: string) =>
  recordContactChoice(system, {
    ...{ contactId, channel: 'sms', choice: 'opt_out' },
    ...{ setBy: 'contact', reason: 'STOP' },
  })
const inAWhile = () => new Date(Date.now() + 3_600_000).toISOString()
/** As if the end that was set had come. */
const letEnd = (contactId: string) =>
  database.migrator.$client.query(
    `update do_not_disturb set ends_at = now() - interval '1 second' where contact_id = $1`,
    [contactId],
  )

describe('a channel', () => {
  test('that is shut is on the record, in the timeline and the audit log, with who shut it and why', async () => {
    const contactId = await person()
    const endsAt = inAWhile()
    const answer = await shutSms(contactId, { reason: 'On holiday', endsAt })
    expect(answer).toMatchObject([
      {
        ...{ channel: 'sms', direction: 'outbound', status: 'active', reason: 'On holiday', endsAt },
        ...{ setBy: 'staff', staff: { id: owner.staffId, name: owner.name } },
      },
    ])
    expect((await getRecord(ada, { contactId })).doNotDisturb).toEqual(answer)
    const to = { status: 'active', reason: 'On holiday', endsAt }
    const data = { channel: 'sms', direction: 'outbound', from: open, to, setBy: 'staff' }
    expect((await listTimeline(ada, { contactId })).entries).toMatchObject([{ kind: 'dnd.changed', data }])
    const audited = await inTransaction(ada.db, workspace.id, (tx) =>
      tx
        .select({ before: auditEntries.before, after: auditEntries.after })
        .from(auditEntries)
        .where(and(eq(auditEntries.recordId, contactId), eq(auditEntries.act, 'dnd.changed'))),
    )
    expect(audited).toEqual([{ before: open, after: to }])
  })

  test('that is opened is gone from the record', async () => {
    const contactId = await person()
    await shutSms(contactId)
    expect(await setDoNotDisturb(rosa, { contactId, channel: 'sms', ...open, was: shut })).toEqual([])
    expect((await getRecord(ada, { contactId })).doNotDisturb).toEqual([])
    expect(await ask(contactId)).toEqual({ may: true })
  })

  test('set to what it is writes nothing', async () => {
    const contactId = await person()
    const first = await shutSms(contactId)
    expect(await shutSms(contactId)).toEqual(first)
    await setDoNotDisturb(ada, { contactId, channel: 'email', ...open, was: open })
    expect((await listTimeline(ada, { contactId })).entries).toHaveLength(1)
  })

  test('that a colleague changed meanwhile is a conflict, with who did', async () => {
    const contactId = await person()
    await shutSms(contactId, { reason: 'On holiday' })
    await expect(shutSms(contactId, { reason: 'Asked to' })).rejects.toMatchObject({
      code: 'conflict',
      conflict: { field: 'sms', current: 'active', changedBy: owner.name },
    })
  })

  test('shut by the contact themselves is opened by them alone, once by one STOP', async () => {
    const contactId = await person()
    await shutSms(contactId, { reason: 'On holiday' })
    await optOut(contactId)
    await optOut(contactId)
    const [line] = (await getRecord(ada, { contactId })).doNotDisturb
    expect(line).toMatchObject({ status: 'permanent', setBy: 'contact', staff: null, reason: 'STOP' })
    const was = { status: 'permanent', reason: 'STOP', endsAt: null } as const
    for (const to of [open, shut])
      await expect(setDoNotDisturb(ada, { contactId, channel: 'sms', ...to, was })).rejects.toMatchObject({
        code: 'not_allowed',
        reason: 'dnd.optedOut',
      })
    expect(await ask(contactId)).toEqual({ may: false, because: 'opted_out' })
    expect((await listTimeline(ada, { contactId })).entries).toHaveLength(2)

    const back = { contactId, channel: 'sms', choice: 'opt_in', setBy: 'contact', reason: 'START' } as const
    await recordContactChoice(system, back)
    expect(await ask(contactId)).toEqual({ may: true })
  })

  test('cannot be shut until a time that has passed, nor opened until any', async () => {
    const contactId = await person()
    const endsAt = new Date(Date.now() - 1_000).toISOString()
    await expect(shutSms(contactId, { endsAt })).rejects.toMatchObject({ reason: 'dnd.endPassed' })
    await expect(shutSms(contactId, { status: 'inactive', endsAt: inAWhile() })).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('is not changed by those who only read, nor opted out of in a contact’s place', async () => {
    const contactId = await person()
    const reader = contextOf(database.app, workspace, readonly)
    const input = { contactId, channel: 'sms', status: 'active', was: open } as const
    await expect(setDoNotDisturb(reader, input)).rejects.toMatchObject({ code: 'not_allowed' })
    const choice = { contactId, channel: 'sms', choice: 'opt_in', setBy: 'contact', reason: null } as const
    await expect(recordContactChoice(ada, choice)).rejects.toMatchObject({ code: 'not_allowed' })
  })
})

describe('the gate', () => {
  test('is open where nothing was ever set, and for other channels and other people', async () => {
    const [contactId, bystander] = [await person(), await person()]
    await shutSms(contactId)
    expect(await ask(contactId)).toEqual({ may: false, because: 'do_not_disturb' })
    expect(await ask(contactId, 'email')).toEqual({ may: true })
    expect(await ask(bystander)).toEqual({ may: true })
  })

  test('is shut on every channel by "all", and by what is outbound alone', async () => {
    const contactId = await person()
    const was = open
    await setDoNotDisturb(ada, { contactId, channel: 'email', direction: 'inbound', status: 'active', was })
    expect(await ask(contactId, 'email')).toEqual({ may: true })
    await setDoNotDisturb(ada, { contactId, channel: 'all', status: 'active', was })
    for (const channel of ['email', 'sms', 'call', 'whatsapp'] as const)
      expect(await ask(contactId, channel)).toEqual({ may: false, because: 'do_not_disturb' })
  })

  test('opens by itself when the end has come, and the record says so', async () => {
    const contactId = await person()
    await shutSms(contactId, { endsAt: inAWhile() })
    expect((await ask(contactId)).may).toBe(false)
    await letEnd(contactId)
    expect(await ask(contactId)).toEqual({ may: true })
    expect((await getRecord(ada, { contactId })).doNotDisturb).toEqual([])
    expect(await shutSms(contactId)).toHaveLength(1)
  })

  test.each(contactPurposes)('stops and lets through %s as the table says', async (purpose) => {
    const [disturbed, optedOut] = [await person(), await person()]
    const channels = ['email', 'sms', 'call', 'whatsapp'] as const
    for (const channel of channels) {
      await setDoNotDisturb(ada, { contactId: disturbed, channel, status: 'active', was: open })
      await recordContactChoice(system, {
        ...{ contactId: optedOut, channel, choice: 'opt_out' },
        ...{ setBy: 'system', reason: null },
      })
    }
    for (const channel of channels) {
      const stopping = stoppedBy[purpose][channel]
      expect((await ask(disturbed, channel, purpose)).may).toBe(!stopping.includes('active'))
      expect((await ask(optedOut, channel, purpose)).may).toBe(!stopping.includes('permanent'))
    }
  })

  test('lets receipts by email and the answer to an opt-out through, and no reminder', async () => {
    const contactId = await person()
    await setDoNotDisturb(ada, { contactId, channel: 'all', status: 'active', was: open })
    await optOut(contactId)
    expect(await ask(contactId, 'email', 'receipt')).toEqual({ may: true })
    expect(await ask(contactId, 'sms', 'receipt')).toEqual({ may: false, because: 'opted_out' })
    expect(await ask(contactId, 'sms', 'opt_out_confirmation')).toEqual({ may: true })
    expect(await ask(contactId, 'email', 'appointment_reminder')).toMatchObject({ may: false })
  })

  test('is shut for who is deleted or of another workspace, and as it was after a restore', async () => {
    const contactId = await person()
    await shutSms(contactId)
    await deleteContacts(ada, { contactIds: [contactId] })
    expect(await ask(contactId, 'email')).toEqual({ may: false, because: 'gone' })
    await restoreContacts(ada, { contactIds: [contactId] })
    expect(await ask(contactId, 'email')).toEqual({ may: true })
    expect(await ask(contactId)).toEqual({ may: false, because: 'do_not_disturb' })
    const stranger = contextOf(database.app, other, other.staff.owner)
    expect(await ask(contactId, 'email', 'message', stranger)).toEqual({ may: false, because: 'gone' })
  })
})
