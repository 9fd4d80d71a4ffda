import type { ErasureState } from '@dossier/contracts/deletion/erasure-views'
import { auditEntries, contacts, erasureRules, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { systemContext } from '../context/index.ts'
import { contextOf, makeFullContact } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'
import {
  beginPurge,
  changeRetention,
  deleteContacts,
  eraseBatch,
  eraseOnRequest,
  finishPurge,
  getErasure,
  holdContact,
  listEraseSteps,
  listErasures,
  purgeContactNow,
  restoreContacts,
} from './index.ts'

const database = await testDatabase()
const name = 'Zainab Quartey'

const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  const { owner, admin, member } = workspace.staff
  const ada = contextOf(database.app, workspace, owner)
  return {
    ada,
    jun: contextOf(database.app, workspace, admin),
    rosa: contextOf(database.app, workspace, member),
    system: systemContext(database.app, workspace.id, ada.log),
    contactId: await makeFullContact(ada, member),
  }
}
type Started = Awaited<ReturnType<typeof start>>

const rowOf = async (contactId: string) => {
  const [row] = await database.migrator.select().from(contacts).where(eq(contacts.id, contactId))
  return row
}
const erase = async (system: Started['system'], deletion: { contactId: string; deletionId: string }) => {
  for (const step of await listEraseSteps(system))
    while ((await eraseBatch(system, { ...deletion, step })) > 0);
  await finishPurge(system, deletion)
}
const stateOf = async (ada: Started['ada'], deletionId: string): Promise<ErasureState> =>
  (await getErasure(ada, { deletionId })).state

/** How many rows of a contact there are in each table that a permanent deletion empties. */
const rowsOf = async (system: Started['system'], contactId: string): Promise<Record<string, number>> => {
  const rules = await database.migrator.select().from(erasureRules)
  const counts = await Promise.all(
    (await listEraseSteps(system)).map(async (table) => {
      const { parent = null, byColumn = '' } = rules.find(({ tableName }) => tableName === table) ?? {}
      const above = rules.find(({ tableName }) => tableName === parent)?.byColumn ?? ''
      const own =
        parent === null
          ? sql`${sql.identifier(byColumn)} = ${contactId}`
          : sql`${sql.identifier(byColumn)} in (select id from ${sql.identifier(parent)} where ${sql.identifier(above)} = ${contactId})`
      const content = table === 'audit_entries' ? sql`and (before is not null or after is not null)` : sql``
      const { rows } = await database.migrator.execute<{ count: number }>(
        sql`select count(*)::int as count from ${sql.identifier(table)} where ${own} ${content}`,
      )
      return [table, rows[0]?.count ?? 0] as const
    }),
  )
  return Object.fromEntries(counts.filter(([, count]) => count > 0))
}

describe('erasure on request', () => {
  test('deletes a contact and makes its permanent deletion due now, in one act', async () => {
    const { ada, system, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, {
      contactId,
      name: ' zainab  QUARTEY',
      reference: 'DSR 14',
    })
    expect(await rowOf(contactId)).toMatchObject({ deletionId, deletedBy: 'Ada Owens' })
    await expect(listTimeline(ada, { contactId })).rejects.toMatchObject({ reason: 'contact.notFound' })
    const effects = await database.migrator.select().from(outbox).where(eq(outbox.entityId, deletionId))
    expect(effects).toMatchObject([{ workflowId: `purge/${contactId}/${deletionId}` }])
    // A changed retention leaves it due.
    expect(await changeRetention(ada, { days: 300 })).toEqual({ moved: 0 })
    expect(await beginPurge(system, { contactId, deletionId })).toEqual({ next: 'erase' })
    const acts = await database.migrator
      .select({ act: auditEntries.act })
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, deletionId))
    expect(acts.map(({ act }) => act).toSorted()).toEqual(['contact.deleted', 'purge.requested'])
  })

  test('of a deleted contact makes the deletion that there is due now, and a repeat changes nothing', async () => {
    const { ada, jun, system, contactId } = await start()
    await deleteContacts(ada, { contactIds: [contactId] })
    const first = await eraseOnRequest(jun, { contactId, name, reference: 'DSR 15' })
    const again = await eraseOnRequest(ada, { contactId, name, reference: null })
    await purgeContactNow(ada, { contactId, name })
    expect(again).toEqual(first)
    expect((await rowOf(contactId))?.deletionId).toBe(first.deletionId)
    expect(await getErasure(ada, first)).toMatchObject({
      cause: 'request',
      orderedBy: 'Jun Kim',
      reference: 'DSR 15',
      state: 'waiting',
    })
    expect(await beginPurge(system, { contactId, ...first })).toEqual({ next: 'erase' })
  })

  test('is refused under legal hold, with who set it and why, and nothing has happened', async () => {
    const { ada, contactId } = await start()
    await holdContact(ada, { contactId, reason: 'Court order 14' })
    await expect(eraseOnRequest(ada, { contactId, name })).rejects.toMatchObject({
      code: 'conflict',
      reason: 'contact.held',
      conflict: { current: 'Court order 14', changedBy: 'Ada Owens' },
    })
    expect((await rowOf(contactId))?.deletedAt).toBeNull()
    expect((await listErasures(ada, {})).erasures).toEqual([])
  })

  test('asks for the name and for the right, and is refused once it has begun', async () => {
    const { ada, rosa, system, contactId } = await start()
    await expect(eraseOnRequest(rosa, { contactId, name })).rejects.toMatchObject({
      reason: 'rights.contactsPurge',
    })
    await expect(eraseOnRequest(ada, { contactId, name: 'Zainab' })).rejects.toMatchObject({
      fields: [{ field: 'name', reason: 'contact.nameDiffers' }],
    })
    const { deletionId } = await eraseOnRequest(ada, { contactId, name })
    await beginPurge(system, { contactId, deletionId })
    await expect(eraseOnRequest(ada, { contactId, name })).rejects.toMatchObject({
      reason: 'contact.erasing',
    })
    await expect(eraseOnRequest(ada, { contactId: uuidv7(), name })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test.each([
    'Letter of Ms QUARTÉY',
    'zainab, by phone',
    'Mail from Zainab@Quartey.example',
    'Call from (212) 555-0147',
  ])('takes no reference that names the person: %s', async (reference) => {
    const { ada, contactId } = await start()
    await expect(eraseOnRequest(ada, { contactId, name, reference })).rejects.toMatchObject({
      fields: [{ field: 'reference', reason: 'erasure.namesContact' }],
    })
    expect((await rowOf(contactId))?.deletedAt).toBeNull()
  })
})

test.each([
  [{ firstName: '健', lastName: '佐藤' }, '佐藤さんの依頼 14', true],
  [{ firstName: 'Ann', lastName: 'Li' }, 'Annual list 14', false],
  [{ firstName: null, lastName: null, companyName: 'Lagoon Arts' }, 'Lagoon, letter 14', true],
  [{ firstName: 'Anne-Marie', lastName: null }, 'Marie’s letter', true],
])('whether %j is named by the reference %s: %j', async (named, reference, isNamed) => {
  const workspace = await makeWorkspace(database.migrator)
  const ada = contextOf(database.app, workspace, workspace.staff.owner)
  const contactId = await makeContact(database.migrator, workspace.id, named)
  const typed = [named.firstName, named.lastName].filter(Boolean).join(' ') || 'Lagoon Arts'
  const asked = eraseOnRequest(ada, { contactId, name: typed, reference })
  if (isNamed) await expect(asked).rejects.toMatchObject({ reason: 'erasure.namesContact' })
  else expect(await getErasure(ada, await asked)).toMatchObject({ reference })
})

describe('the certificate', () => {
  test('says who ordered what, how much of each was erased, and what stays, and nothing of the person', async () => {
    const { ada, system, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, { contactId, name, reference: 'DSR 16' })
    const deletion = { contactId, deletionId }
    expect(await stateOf(ada, deletionId)).toBe('waiting')
    await beginPurge(system, deletion)
    const before = await rowsOf(system, contactId)
    await eraseBatch(system, { ...deletion, step: 'notifications' })
    expect(await stateOf(ada, deletionId)).toBe('erasing')
    await erase(system, deletion)
    const certificate = await getErasure(ada, { deletionId })
    expect(certificate).toMatchObject({
      deletionId,
      state: 'done',
      cause: 'request',
      orderedBy: 'Ada Owens',
      reference: 'DSR 16',
      workspace: 'Harbour Dental',
      finishedAt: expect.any(String),
      kept: ['audit_entries', 'erasures', 'outbox'],
    })
    const counts = Object.fromEntries(certificate.erased.map(({ kind, count }) => [kind, count]))
    expect(counts).toEqual({ contacts: 1, ...before })
    expect(Object.keys(before)).toEqual(await listEraseSteps(system))
    expect(JSON.stringify(certificate)).not.toMatch(/zainab|quartey|5550147/i)
  })

  test('counts every row once, however often erasing was cut off, repeated, or done by two at once', async () => {
    const { ada, system, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, { contactId, name })
    const deletion = { contactId, deletionId }
    await beginPurge(system, deletion)
    const before = await rowsOf(system, contactId)
    // As a batch whose answer never came: the rows are gone, and the worker asks again.
    const cut = database.app.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.workspace_id', ${ada.workspaceId}, true)`)
      await tx.execute(sql`select erase_batch(${contactId}, ${deletionId}, 'timeline_entries', 3)`)
      throw new Error('cut off')
    })
    await expect(cut).rejects.toThrow('cut off')
    await Promise.all([erase(system, deletion), erase(system, deletion)])
    const { erased } = await getErasure(ada, { deletionId })
    expect(Object.fromEntries(erased.map(({ kind, count }) => [kind, count]))).toEqual({
      contacts: 1,
      ...before,
    })
  })

  test('is there for every permanent deletion, and says what made it due', async () => {
    const { ada, system, contactId } = await start()
    await deleteContacts(ada, { contactIds: [contactId] })
    const deletionId = (await rowOf(contactId))?.deletionId ?? ''
    await database.migrator.update(contacts).set({ purgeAfter: sql`now()` }).where(eq(contacts.id, contactId))
    await expect(getErasure(ada, { deletionId })).rejects.toMatchObject({ reason: 'page.notFound' })
    await beginPurge(system, { contactId, deletionId })
    await erase(system, { contactId, deletionId })
    expect(await getErasure(ada, { deletionId })).toMatchObject({
      cause: 'retention',
      orderedBy: null,
      state: 'done',
    })
  })

  test('says where the contact came back before it began, and where a hold came between', async () => {
    const { ada, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, { contactId, name })
    await holdContact(ada, { contactId, reason: 'Court order 15' })
    expect(await stateOf(ada, deletionId)).toBe('held')
    await restoreContacts(ada, { contactIds: [contactId] })
    expect(await stateOf(ada, deletionId)).toBe('restored')
  })

  test('is for those with the right, in their own workspace, the latest first', async () => {
    const { ada, rosa, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, { contactId, name })
    const other = await start()
    const second = await makeFullContact(ada, {
      staffId: rosa.actor.id ?? '',
      userId: '',
      name: '',
      email: '',
      role: 'member',
    })
    const latest = await eraseOnRequest(ada, { contactId: second, name })
    const page = await listErasures(ada, {})
    expect(page.erasures.map((row) => row.deletionId)).toEqual([latest.deletionId, deletionId])
    expect(page.nextCursor).toBeNull()
    const refused = { reason: 'rights.contactsPurge' }
    await expect(listErasures(rosa, {})).rejects.toMatchObject(refused)
    await expect(getErasure(rosa, { deletionId })).rejects.toMatchObject(refused)
    await expect(getErasure(other.ada, { deletionId })).rejects.toMatchObject({ reason: 'page.notFound' })
    expect((await listErasures(other.ada, {})).erasures).toEqual([])
  })

  test('cannot be written by anybody: counts, times and, once it has begun, who ordered it', async () => {
    const { ada, system, contactId } = await start()
    const { deletionId } = await eraseOnRequest(ada, { contactId, name })
    await beginPurge(system, { contactId, deletionId })
    await eraseBatch(system, { contactId, deletionId, step: 'notes' })
    const attempt = (statement: string) =>
      database.app.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.workspace_id', ${ada.workspaceId}, true)`)
        return tx.execute(sql.raw(statement))
      })
    const denied = { cause: { code: '42501' } }
    await expect(attempt(`update erasures set counts = '{}'`)).rejects.toMatchObject(denied)
    await expect(attempt('update erasures set finished_at = now()')).rejects.toMatchObject(denied)
    await expect(attempt('delete from erasures')).rejects.toMatchObject(denied)
    expect((await attempt(`update erasures set ordered_by = 'Mallory'`)).rowCount).toBe(0)
  })
})
