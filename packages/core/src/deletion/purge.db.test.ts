import { auditEntries, contacts, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { addEmail } from '../contact-points/index.ts'
import { createContact } from '../contacts/index.ts'
import { systemContext } from '../context/index.ts'
import { editNote, createNote } from '../notes/index.ts'
import { contextOf, findText } from '../testing/index.ts'
import {
  beginPurge,
  changeRetention,
  deleteContacts,
  eraseBatch,
  finishPurge,
  getRetention,
  getRetentionEffect,
  listEraseSteps,
  holdContact,
  listDeletedContacts,
  purgeContactNow,
  releaseContact,
  restoreContacts,
} from './index.ts'

const database = await testDatabase()

const start = async (lastName = 'Quartey') => {
  const workspace = await makeWorkspace(database.migrator)
  const { owner, member } = workspace.staff
  const ada = contextOf(database.app, workspace, owner)
  const contactId = uuidv7()
  await createContact(ada, { contactId, firstName: 'Zainab', lastName })
  await addEmail(ada, { emailId: uuidv7(), contactId, address: `zainab@${lastName}.example`, label: null })
  const note = await createNote(ada, {
    noteId: uuidv7(),
    contactId,
    body: `<p>${lastName} called</p>`,
    mentions: [member.staffId],
  })
  await editNote(ada, { noteId: note.id, body: `<p>${lastName} wrote</p>`, was: note.body, mentions: [] })
  const system = systemContext(database.app, workspace.id, ada.log)
  const remove = async () => {
    await deleteContacts(ada, { contactIds: [contactId] })
    return { contactId, deletionId: (await rowOf(contactId))?.deletionId ?? '' }
  }
  return { workspace, ada, rosa: contextOf(database.app, workspace, member), system, contactId, remove }
}

const rowOf = async (contactId: string) => {
  const [row] = await database.migrator.select().from(contacts).where(eq(contacts.id, contactId))
  return row
}
/** Lets the retention of a deleted contact end so many seconds from now. */
const dueIn = (contactId: string, seconds: number) =>
  database.migrator.execute(
    sql`update contacts set purge_after = now() + make_interval(secs => ${seconds}) where id = ${contactId}`,
  )
const erase = async (
  system: Parameters<typeof eraseBatch>[0],
  deletion: { contactId: string; deletionId: string },
) => {
  for (const step of await listEraseSteps(system))
    while ((await eraseBatch(system, { ...deletion, step })) > 0);
  await finishPurge(system, deletion)
}
const erasing = { code: 'conflict', reason: 'contact.erasing' }

describe('whether a permanent deletion begins', () => {
  test('is decided by the due time: before it, the run learns how long to wait', async () => {
    const { system, remove } = await start()
    const deletion = await remove()
    const early = await beginPurge(system, deletion)
    expect(early).toMatchObject({ next: 'wait', because: 'not_due' })
    const left = early.next === 'wait' && early.because === 'not_due' ? early.forMs : 0
    expect(left / 86_400_000).toBeCloseTo(60, 2)
    await dueIn(deletion.contactId, 0)
    expect(await beginPurge(system, deletion)).toEqual({ next: 'erase' })
    expect(await beginPurge(system, deletion)).toEqual({ next: 'erase' })
  })

  test('is no more a question once the contact was restored, or deleted anew', async () => {
    const { ada, system, contactId, remove } = await start()
    const first = await remove()
    await restoreContacts(ada, { contactIds: [contactId] })
    expect(await beginPurge(system, first)).toEqual({ next: 'end', because: 'restored' })
    const second = await remove()
    await dueIn(contactId, -1)
    expect(await beginPurge(system, first)).toEqual({ next: 'end', because: 'restored' })
    expect(await beginPurge(system, second)).toEqual({ next: 'erase' })
  })

  test('is never yes under legal hold, and is asked again when the hold ends', async () => {
    const { ada, system, contactId, remove } = await start()
    const deletion = await remove()
    await dueIn(contactId, -1)
    await holdContact(ada, { contactId, reason: 'Court order 14' })
    expect(await beginPurge(system, deletion)).toEqual({ next: 'wait', because: 'held' })
    await expect(purgeContactNow(ada, { contactId, name: 'Zainab Quartey' })).rejects.toMatchObject({
      reason: 'contact.held',
    })
    expect((await listDeletedContacts(ada, {})).contacts[0]?.hold).toMatchObject({ by: 'Ada Owens' })
    await releaseContact(ada, { contactId })
    expect(await beginPurge(system, deletion)).toEqual({ next: 'erase' })
  })

  test('and then neither restore, hold nor retention can stop it', async () => {
    const { ada, system, contactId, remove } = await start()
    const deletion = await remove()
    await dueIn(contactId, -1)
    await beginPurge(system, deletion)
    await expect(restoreContacts(ada, { contactIds: [contactId] })).rejects.toMatchObject(erasing)
    await expect(holdContact(ada, { contactId, reason: 'late' })).rejects.toMatchObject(erasing)
    expect(await changeRetention(ada, { days: 90 })).toEqual({ moved: 0 })
  })

  test('races with a restore: exactly one of the two happens', async () => {
    const { ada, system, contactId, remove } = await start()
    for (let round = 0; round < 20; round += 1) {
      const deletion = await remove()
      await dueIn(contactId, 0)
      const [restored, decision] = await Promise.allSettled([
        restoreContacts(ada, { contactIds: [contactId] }),
        beginPurge(system, deletion),
      ])
      const begun = decision.status === 'fulfilled' && decision.value.next === 'erase'
      expect(begun).toBe(restored.status === 'rejected')
      if (begun)
        await database.migrator.execute(
          sql`update contacts set purge_started_at = null where id = ${contactId}`,
        )
      if (begun) await restoreContacts(ada, { contactIds: [contactId] })
    }
  })
})

describe('the due time', () => {
  test('is not brought to now by a retention whose author was not asked about how many', async () => {
    const { ada, rosa, contactId, remove } = await start()
    await remove()
    const deletedDaysAgo = (days: number) =>
      database.migrator.execute(sql`
        update contacts set deleted_at = now() - make_interval(days => ${days}),
          purge_after = now() - make_interval(days => ${days}) + interval '60 days'
        where id = ${contactId}`)
    await deletedDaysAgo(20)
    const before = await rowOf(contactId)
    expect(await getRetentionEffect(ada, { days: 30 })).toEqual({ days: 30, dueNow: 0 })
    expect(await getRetentionEffect(ada, { days: 6 })).toEqual({ days: 6, dueNow: 1 })
    await expect(changeRetention(ada, { days: 6 })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'retention.moreDue',
    })
    expect(await rowOf(contactId)).toEqual(before)
    expect(await getRetention(ada)).toEqual({ days: 60 })
    await expect(getRetentionEffect(rosa, { days: 6 })).rejects.toMatchObject({ code: 'not_allowed' })
    // Within a day counts as at once: nobody would see it in time.
    await deletedDaysAgo(5)
    expect(await getRetentionEffect(ada, { days: 6 })).toEqual({ days: 6, dueNow: 1 })
    // What is on hold, and what is due as it is, is not made due by it.
    await holdContact(ada, { contactId, reason: 'Court order 14' })
    expect(await getRetentionEffect(ada, { days: 6 })).toEqual({ days: 6, dueNow: 0 })
    await releaseContact(ada, { contactId })
    expect(await changeRetention(ada, { days: 6, dueNow: 1 })).toEqual({ moved: 1 })
    expect(await getRetentionEffect(ada, { days: 1 })).toEqual({ days: 1, dueNow: 1 })
  })

  test.each([30.5, 0, -1, 3_651, Number.NaN])('takes no retention of %s days', async (days) => {
    const { ada } = await start()
    await expect(changeRetention(ada, { days })).rejects.toMatchObject({
      fields: [{ field: 'days', reason: 'retention.range' }],
    })
  })

  test('moves with the workspace’s retention, and every waiting run is woken', async () => {
    const { ada, contactId, remove } = await start()
    const { deletionId } = await remove()
    const before = (await rowOf(contactId))?.purgeAfter?.getTime() ?? 0
    expect(await changeRetention(ada, { days: 10 })).toEqual({ moved: 1 })
    expect(((await rowOf(contactId))?.purgeAfter?.getTime() ?? 0) - before).toBe(-50 * 86_400_000)
    const rows = await database.migrator.select().from(outbox).where(eq(outbox.entityId, deletionId))
    expect(rows).toHaveLength(2)
    expect(await changeRetention(ada, { days: 10 })).toEqual({ moved: 0 })
    await expect(changeRetention(ada, { days: 0 })).rejects.toMatchObject({ reason: 'retention.range' })
  })

  test('is now, for those with the right who typed the name, whatever the retention becomes', async () => {
    const { ada, rosa, system, contactId, remove } = await start()
    const deletion = await remove()
    const typed = { contactId, name: 'Zainab Quartey' }
    await expect(purgeContactNow(rosa, typed)).rejects.toMatchObject({ reason: 'rights.contactsPurge' })
    await expect(purgeContactNow(ada, { contactId, name: 'Zainab' })).rejects.toMatchObject({
      fields: [{ field: 'name', reason: 'contact.nameDiffers' }],
    })
    await purgeContactNow(ada, { contactId, name: ' zainab  QUARTEY' })
    expect(await changeRetention(ada, { days: 300 })).toEqual({ moved: 0 })
    expect(await beginPurge(system, deletion)).toEqual({ next: 'erase' })
  })
})

describe('erasing', () => {
  test('leaves nothing of the person in any table, and a tombstone in the audit log', async () => {
    const { ada, system, contactId, remove } = await start('Xylander')
    const bystander = await makeContact(database.migrator, ada.workspaceId, { firstName: 'Bystander' })
    await addEmail(ada, {
      emailId: uuidv7(),
      contactId: bystander,
      address: 'by@stander.example',
      label: null,
    })
    const deletion = await remove()
    expect(await findText(database.migrator, 'xylander')).toContain('note_versions')
    await dueIn(contactId, -1)
    await beginPurge(system, deletion)
    await erase(system, deletion)
    await erase(system, deletion)
    expect(await findText(database.migrator, 'xylander')).toEqual([])
    const entries = await database.migrator
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.recordId, contactId))
    expect(entries.every(({ before, after }) => before === null && after === null)).toBe(true)
    expect(entries.filter(({ act }) => act === 'contact.purged')).toHaveLength(1)
    expect(await findText(database.migrator, 'by@stander.example')).toContain('contact_emails')
  })

  test('is refused for a contact whose permanent deletion has not begun, and in another workspace', async () => {
    const [here, there] = [await start(), await start()]
    const deletion = await here.remove()
    const step = 'contact_emails'
    const refused = { cause: { code: '42501' } }
    await expect(eraseBatch(here.system, { ...deletion, step })).rejects.toMatchObject(refused)
    await dueIn(deletion.contactId, -1)
    await beginPurge(here.system, deletion)
    await expect(eraseBatch(there.system, { ...deletion, step })).rejects.toMatchObject(refused)
    await finishPurge(there.system, deletion)
    expect(await rowOf(deletion.contactId)).toBeDefined()
    await expect(database.app.execute(sql`update audit_entries set after = null`)).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})
