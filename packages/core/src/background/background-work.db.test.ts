import type { ListBackgroundWork } from '@dossier/contracts/background/inputs'
import { contacts, emailDeliveries, outbox } from '@dossier/db/schema'
import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { deleteContacts, holdContact, restoreContacts } from '../deletion/index.ts'
import { retryEmail } from '../deliveries/index.ts'
import { createNote } from '../notes/index.ts'
import { contextOf } from '../testing/index.ts'
import { listBackgroundWork } from './index.ts'

const { migrator, app } = await testDatabase()

/** A workspace whose outbox is empty, but for what a test does. */
const setUp = async () => {
  const workspace = await makeWorkspace(migrator)
  const { owner, admin, member, readonly } = workspace.staff
  const ctx = contextOf(app, workspace, owner)
  const person = (firstName: string) => makeContact(migrator, workspace.id, { firstName, lastName: null })
  const handedOver = () =>
    migrator.update(outbox).set({ doneAt: sql`now()` }).where(eq(outbox.workspaceId, workspace.id))
  return {
    ctx,
    as: (role: 'admin' | 'member' | 'readonly') =>
      contextOf(app, workspace, { admin, member, readonly }[role]),
    person,
    handedOver,
    erase: async (contactId: string) => {
      await deleteContacts(ctx, { contactIds: [contactId] })
      await handedOver()
    },
    mention: async (contactId: string) => {
      const noteId = uuidv7()
      await createNote(ctx, { noteId, contactId, body: 'Look', mentions: [member.staffId] })
      await handedOver()
      const [row] = await migrator.select().from(emailDeliveries).where(eq(emailDeliveries.subjectId, noteId))
      return row?.id ?? ''
    },
    list: async (input: ListBackgroundWork = {}) => (await listBackgroundWork(ctx, input)).work,
    ago: (contactId: string, column: 'purge_after' | 'purge_started_at', minutes: number) =>
      migrator.execute(sql`update contacts
        set ${sql.identifier(column)} = now() - make_interval(mins => ${minutes}) where id = ${contactId}`),
  }
}
const shown = (work: Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>['list']>>) =>
  work.map(({ contact, state, trouble }) => [contact?.name ?? null, state, trouble])
const endMail = (id: string, state: 'sent' | 'failed', reason: string | null = null) =>
  migrator
    .update(emailDeliveries)
    .set({ state, reason, finishedAt: sql`now()` })
    .where(eq(emailDeliveries.id, id))

describe('background work', () => {
  test('is listed by what is due first: deletions that wait, are held, are under way, and mails', async () => {
    const { ctx, person, erase, mention, list, ago } = await setUp()
    const [amara, bea, cem, dora] = await Promise.all(['Amara', 'Bea', 'Cem', 'Dora'].map(person))
    for (const id of [amara, bea, cem]) await erase(id ?? '')
    await holdContact(ctx, { contactId: bea ?? '', reason: 'Court' })
    await ago(cem ?? '', 'purge_after', 2)
    await ago(cem ?? '', 'purge_started_at', 1)
    const mail = await mention(dora ?? '')
    const work = await list()
    expect(shown(work)).toEqual([
      ['Cem', 'erasing', null],
      ['Dora', 'sending', null],
      ['Amara', 'waiting', null],
      ['Bea', 'held', null],
    ])
    const [row] = await migrator
      .select()
      .from(contacts)
      .where(eq(contacts.id, amara ?? ''))
    expect(work[2]).toMatchObject({
      kind: 'purgeContact',
      workflowId: `purge/${amara}/${row?.deletionId}`,
      at: row?.purgeAfter?.toISOString(),
      contact: { id: amara, isDeleted: true },
    })
    expect(work[1]).toMatchObject({
      workflowId: `message/${mail}`,
      recipient: 'Rosa Marin',
      contact: { isDeleted: false },
    })
  })

  test('needs attention where it is late, slow, failed or not handed over, and only there', async () => {
    const { ctx, person, erase, mention, handedOver, list, ago } = await setUp()
    const ids = await Promise.all(['Fine', 'Late', 'Slow', 'Held', 'Refused', 'Stuck'].map(person))
    const [fine = '', late = '', slow = '', held = '', refused = '', stuck = ''] = ids
    for (const id of [fine, late, slow, held]) await erase(id)
    await holdContact(ctx, { contactId: held, reason: 'Court' })
    for (const id of [late, held]) await ago(id, 'purge_after', 6)
    await ago(slow, 'purge_after', 30)
    await ago(slow, 'purge_started_at', 16)
    await endMail(await mention(refused), 'failed', 'address_refused')
    await handedOver()
    await deleteContacts(ctx, { contactIds: [stuck] })
    await migrator
      .update(outbox)
      .set({ createdAt: sql`now() - interval '3 minutes'`, attempts: 4 })
      .where(eq(outbox.recordId, stuck))

    const work = await list({ filter: 'attention' })
    expect(shown(work).map((one) => one.join(': '))).toEqual(
      expect.arrayContaining([
        'Late: waiting: late',
        'Refused: failed: failed',
        'Slow: erasing: slow',
        'Stuck: waiting: notBegun',
      ]),
    )
    expect(work).toHaveLength(4)
    expect(work.find(({ contact }) => contact?.name === 'Stuck')?.handover).toMatchObject({ attempts: 4 })
    expect(work.find(({ state }) => state === 'failed')).toMatchObject({ reason: 'address_refused' })
    expect(await list()).toHaveLength(6)
  })

  test('is narrowed by kind, state and name, and what is over stands apart, newest first', async () => {
    const { person, erase, mention, list } = await setUp()
    const [amara = '', zoe = ''] = await Promise.all(['Amára', 'Zoë'].map(person))
    await erase(amara)
    const [first, second] = [await mention(zoe), await mention(zoe)]
    expect(shown(await list({ kind: 'purgeContact' }))).toEqual([['Amára', 'waiting', null]])
    expect(shown(await list({ search: 'ZOE', filter: 'sending' }))).toHaveLength(2)
    expect(await list({ search: 'zoe', kind: 'purgeContact' })).toEqual([])
    expect(await list({ filter: 'held' })).toEqual([])
    await endMail(first, 'sent')
    await endMail(second, 'sent')
    expect((await list({ filter: 'finished' })).map(({ workflowId }) => workflowId)).toEqual([
      `message/${second}`,
      `message/${first}`,
    ])
    expect(shown(await list())).toEqual([['Amára', 'waiting', null]])
  })

  test('says of a restored contact that its run has yet to hear of it, until it has', async () => {
    const { ctx, person, erase, handedOver, list } = await setUp()
    const contactId = await person('Back')
    await erase(contactId)
    await restoreContacts(ctx, { contactIds: [contactId] })
    expect(shown(await list())).toEqual([['Back', 'restored', null]])
    expect((await list())[0]?.contact?.isDeleted).toBe(false)
    await handedOver()
    expect(await list()).toEqual([])
  })

  test('of an erased contact keeps its certificate, and no name', async () => {
    const { ctx, list } = await setUp()
    const [contactId, deletionId] = [uuidv7(), uuidv7()]
    await migrator.execute(sql`
      insert into erasures (deletion_id, workspace_id, contact_id, cause, started_at, finished_at)
      values (${deletionId}, ${ctx.workspaceId}, ${contactId}, 'retention', now(), now())`)
    expect(await list({ filter: 'finished' })).toMatchObject([
      {
        state: 'purged',
        contact: null,
        certificateId: deletionId,
        workflowId: `purge/${contactId}/${deletionId}`,
      },
    ])
    expect(await list({ filter: 'finished', search: 'a' })).toEqual([])
  })

  test('is paged without a gap or a repeat', async () => {
    const { ctx, person, list } = await setUp()
    const ids: string[] = []
    for (let n = 0; n < 60; n++) ids.push(await person(`P${n}`))
    await deleteContacts(ctx, { contactIds: ids })
    const first = await listBackgroundWork(ctx, {})
    const second = await listBackgroundWork(ctx, { cursor: first.nextCursor })
    expect(first.work).toHaveLength(50)
    expect(second.nextCursor).toBeNull()
    const seen = [...first.work, ...second.work].map(({ contact }) => contact?.id)
    expect(new Set(seen)).toEqual(new Set(ids))
    expect(seen).toHaveLength(60)
    await expect(list({ cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' })
  })

  test('is for owners and admins, of their own workspace alone', async () => {
    const [here, there] = [await setUp(), await setUp()]
    await there.erase(await there.person('Foreign'))
    expect(await here.list()).toEqual([])
    expect((await listBackgroundWork(there.as('admin'), {})).work).toHaveLength(1)
    for (const role of ['member', 'readonly'] as const)
      await expect(listBackgroundWork(there.as(role), {})).rejects.toMatchObject({
        code: 'not_allowed',
        reason: 'rights.missing',
      })
  })
})

describe('a mail that failed', () => {
  test('is sent once more, as a mail of its own, by the first who asks', async () => {
    const { ctx, person, mention, list } = await setUp()
    const contactId = await person('Nora')
    const mail = await mention(contactId)
    await retryEmail(ctx, { deliveryId: mail })
    expect(await list()).toMatchObject([{ workflowId: `message/${mail}`, state: 'sending' }])
    await endMail(mail, 'failed', 'gave_up')
    const [asked] = await list({ filter: 'failed' })
    await Promise.all([1, 2].map(() => retryEmail(ctx, { deliveryId: asked?.retryId ?? '' })))
    const [again, ...others] = await list()
    expect(others).toEqual([])
    expect(again).toMatchObject({ state: 'sending', recipient: 'Rosa Marin', handover: { attempts: 0 } })
    expect(again?.workflowId).not.toBe(`message/${mail}`)
    expect(await list({ filter: 'finished' })).toMatchObject([{ state: 'skipped', reason: 'sent_again' }])
    const { rows } = await migrator.execute(sql`
      select act, actor_name, record_id from audit_entries where subject_id = ${mail}`)
    expect(rows).toEqual([{ act: 'delivery.retried', actor_name: 'Ada Owens', record_id: contactId }])
  })

  test('is not found by another workspace, nor tried again by those who may not look', async () => {
    const [here, there] = [await setUp(), await setUp()]
    const mail = await there.mention(await there.person('Nora'))
    await endMail(mail, 'failed')
    await expect(retryEmail(here.ctx, { deliveryId: mail })).rejects.toMatchObject({
      reason: 'delivery.notFound',
    })
    await expect(retryEmail(there.as('member'), { deliveryId: mail })).rejects.toMatchObject({
      code: 'not_allowed',
    })
  })
})
