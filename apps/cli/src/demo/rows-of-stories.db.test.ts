import type { RecordView } from '@dossier/contracts/record/views'
import type { Ctx } from '@dossier/core/context'
import {
  addEmail,
  addPhone,
  makeEmailPrimary,
  makePhonePrimary,
  markEmail,
} from '@dossier/core/contact-points'
import { changeOwner, createContact, editContact } from '@dossier/core/contacts'
import { markEmail as markDelivery, prepareEmail } from '@dossier/core/deliveries'
import { mailRenderers } from '@dossier/core/domains'
import { editNote, pinNote, createNote } from '@dossier/core/notes'
import { listNotifications, readNotifications } from '@dossier/core/notifications'
import { getRecord, readRecord } from '@dossier/core/record'
import { addTags, removeTag } from '@dossier/core/tags'
import { listTimeline, logActivity, pinEntry } from '@dossier/core/timeline'
import { systemContext } from '@dossier/core/context'
import type { Db } from '@dossier/db'
import { outbox } from '@dossier/db/schema'
import { type TestDatabase, testDatabase } from '@dossier/db/testing'
import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { createChance } from './chance.ts'
import { type DemoTable, demoTableNames, demoTables } from './demo-rows.ts'
import { demoWorkspaces } from './demo-workspaces.ts'
import { fixtureContacts } from './fixture-contacts.ts'
import { fixtureStories } from './fixture-stories.ts'
import { createIdMaker } from './ids.ts'
import { imagineStory } from './imagine-story.ts'
import { createPeople } from './people.ts'
import { DELIVERED_AFTER_MS } from './rows-of-stories.ts'
import { seedWorkspaces } from './seed-workspaces.ts'
import type { Act, Story } from './story.ts'
import { writeStories } from './write-stories.ts'

const [inBulk, byVerbs] = [await testDatabase(), await testDatabase()]
const now = new Date('2026-11-18T15:00:00.000Z')
const silent = { info() {}, warn() {}, error() {} }

const personOf = createPeople()
const imagined = demoWorkspaces.map((workspace) => ({
  workspace,
  stories: [
    ...Array.from({ length: 60 }, (_, index) => imagineStory({ workspace, index, now, personOf })),
    ...(workspace.number === 0 ? fixtureStories(workspace, now).filter(({ acts }) => acts.length < 100) : []),
  ],
}))

/** Carries out what the act's outbox rows ask for, as the worker would two seconds later. */
const deliver = async (app: Db, migrator: Db, ctx: Ctx) => {
  const waiting = await migrator.select().from(outbox)
  for (const { id, entityId: deliveryId, workspaceId } of waiting) {
    const later = () => new Date(ctx.now().getTime() + DELIVERED_AFTER_MS)
    const worker = { ...systemContext(app, workspaceId, silent), now: later }
    await prepareEmail(worker, {
      deliveryId,
      publicUrl: 'https://crm.example',
      renderers: mailRenderers,
    })
    await markDelivery(worker, { deliveryId, result: { state: 'sent', reason: null } })
    await migrator.delete(outbox).where(eq(outbox.id, id))
  }
}

const pinActivity = async (ctx: Ctx, contactId: string, activityId: string) => {
  const { entries } = await listTimeline(ctx, { contactId, filter: { groups: ['activities'] } })
  const entry = entries.find(({ data }) => 'activityId' in data && data.activityId === activityId)
  return pinEntry(ctx, { entryId: entry?.id ?? '', isPinned: true })
}

const readMention = async (ctx: Ctx, noteId: string) => {
  const { notifications } = await listNotifications(ctx, {})
  const ids = notifications.filter(({ subjectId }) => subjectId === noteId).map(({ id }) => id)
  return readNotifications(ctx, { ids })
}

const call = (ctx: Ctx, contactId: string, act: Act): Promise<unknown> => {
  switch (act.verb) {
    case 'createContact':
      return createContact(ctx, act.input)
    case 'editContact':
      return editContact(ctx, act.input)
    case 'changeOwner':
      return changeOwner(ctx, act.input)
    case 'addEmail':
      return addEmail(ctx, act.input)
    case 'makeEmailPrimary':
      return makeEmailPrimary(ctx, act.input)
    case 'addPhone':
      return addPhone(ctx, act.input)
    case 'makePhonePrimary':
      return makePhonePrimary(ctx, act.input)
    case 'addTags':
      return addTags(ctx, act.input)
    case 'removeTag':
      return removeTag(ctx, act.input)
    case 'createNote':
      return createNote(ctx, act.input)
    case 'editNote':
      return editNote(ctx, act.input)
    case 'markEmail':
      return markEmail(ctx, act.input)
    case 'pinNote':
      return pinNote(ctx, act.input)
    case 'logActivity':
      return logActivity(ctx, act.input)
    case 'pinActivity':
      return pinActivity(ctx, contactId, act.input.activityId)
    case 'readMention':
      return readMention(ctx, act.input.noteId)
  }
}

const live = async ({ app, migrator }: TestDatabase, workspaceId: string, { contactId, acts }: Story) => {
  const newId = createIdMaker(createChance(Math.random() * 2 ** 31, 0, 0))
  for (const act of acts) {
    const { id, name, role } = act.by
    const ctx: Ctx = {
      db: app,
      workspaceId,
      actor: { kind: 'staff', id, name, role },
      now: () => act.at,
      newId: () => newId(act.at.getTime()),
      log: silent,
      requestId: null,
      ipAddress: null,
    }
    await call(ctx, contactId, act)
    await deliver(app, migrator, ctx)
  }
}

/** A table's rows without what no two runs share: ids of its own, and the transaction. */
const rowsOf = async ({ migrator }: TestDatabase, name: DemoTable) => {
  const isMade = /^(timelineEntries|auditEntries|emailDeliveries|noteVersions|notifications)$/.test(name)
  const made = isMade ? ['id', 'xid'] : []
  // An entry that is pinned is named by its id, too.
  const given =
    name === 'auditEntries'
      ? sql`to_jsonb(given) || case when act = 'entry.pinned' then '{"subject_id": null}' else '{}' end::jsonb`
      : sql`to_jsonb(given)`
  const { rows } = await migrator.execute<{ row: string }>(sql`
    select ((${given}) - ${sql.param(made)}::text[])::text as row from ${demoTables[name]} as given order by row`)
  return rows.map(({ row }) => row)
}

/** Every act of every story goes through its verb, one after the other. */
const SECONDS = 240

beforeAll(async () => {
  for (const { migrator } of [inBulk, byVerbs]) {
    await seedWorkspaces(migrator, now)
    // The fixtures that came with the workspaces: here, stories make them.
    await migrator.execute(sql`truncate records, audit_entries cascade`)
  }
  for (const { workspace, stories } of imagined) {
    const newId = createIdMaker(createChance(1, 2, 3))
    await inBulk.migrator.transaction((tx) => writeStories(tx, { workspace, newId }, stories))
    for (const story of stories) await live(byVerbs, workspace.id, story)
  }
}, SECONDS * 1000)

describe('what is written in bulk', () => {
  test.each(demoTableNames)('is what the verbs would have left, in %s', async (name) => {
    const bulk = await rowsOf(inBulk, name)
    expect(bulk.length).toBeGreaterThanOrEqual(10)
    expect(bulk).toEqual(await rowsOf(byVerbs, name))
  })

  test('reads as the same record, in the same order', async () => {
    const [harbour] = imagined
    for (const { contactId } of harbour?.stories ?? []) {
      const read = async ({ app }: TestDatabase) => {
        const ctx = systemContext(app, harbour?.workspace.id ?? '', silent)
        return getRecord(ctx, { contactId, tab: 'notes' })
      }
      const [one, other] = [await read(inBulk), await read(byVerbs)]
      expect(withoutEntryIds(one)).toEqual(withoutEntryIds(other))
    }
  })

  test('every verb that a story can use is used by one', () => {
    const used = new Set(
      imagined.flatMap(({ stories }) => stories.flatMap(({ acts }) => acts.map(({ verb }) => verb))),
    )
    expect([...used].sort()).toEqual(
      [
        'addEmail',
        'addPhone',
        'addTags',
        'changeOwner',
        'createContact',
        'editContact',
        'editNote',
        'makeEmailPrimary',
        'logActivity',
        'makePhonePrimary',
        'markEmail',
        'pinActivity',
        'pinNote',
        'readMention',
        'removeTag',
        'createNote',
      ].sort(),
    )
  })

  test('is left alone when it is there already', async () => {
    const { rows: before } = await inBulk.migrator.execute(sql`select count(*) from timeline_entries`)
    const [harbour] = imagined
    if (!harbour) throw new Error('no workspace')
    const telling = { workspace: harbour.workspace, newId: () => randomUUID() }
    await inBulk.migrator.transaction((tx) => writeStories(tx, telling, harbour.stories))
    const { rows: after } = await inBulk.migrator.execute(sql`select count(*) from timeline_entries`)
    expect(after).toEqual(before)
  })

  test('gives measurements a record of about 30 kB', async () => {
    const [harbour] = imagined
    const ctx = systemContext(inBulk.app, harbour?.workspace.id ?? '', silent)
    const record = await readRecord(ctx, { tab: 'notes', contactId: fixtureContacts.recordThirty.id })
    expect(Buffer.byteLength(record)).toBeGreaterThan(27_000)
    expect(Buffer.byteLength(record)).toBeLessThan(33_000)
  })
})

// Entries of one instant are told apart by their ids alone, in whatever order a statement left them; what a
// page holds of the instant it ends in differs for the same reason.
const withoutEntryIds = ({ timeline, section, ...record }: RecordView) => {
  const last = timeline.nextCursor === null ? undefined : timeline.entries.at(-1)?.at
  const entries = timeline.entries
    .filter(({ at }) => at !== last)
    .map(({ id: _, ...entry }) => JSON.stringify(entry))
    .sort()
  return { ...record, notes: section?.tab === 'notes' ? section.page.notes : undefined, entries }
}
