import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { createNote, listNotes, listNoteVersions } from '../notes/index.ts'
import { getRecord } from '../record/index.ts'
import { contextOf } from '../testing/index.ts'
import { listTimeline } from '../timeline/index.ts'

const database = await testDatabase()
const workspace = await makeWorkspace(database.migrator)
const ada = contextOf(database.app, workspace, workspace.staff.owner)
const MOST = 300_000

/** As many rows as fit a page, each far too large for all of them to fit. */
const largeContact = async () => {
  const contactId = await makeContact(database.migrator, workspace.id)
  const { $client } = database.migrator
  await $client.query(
    `insert into notes (id, workspace_id, record_id, body, author_id, created_at, pinned_at)
    select gen_random_uuid(), $1, $2, '<p>' || repeat('x', 80000) || '</p>', $3, now() - n * interval '1 h',
      case when n > 24 then now() end
    from generate_series(1, 30) as n`,
    [workspace.id, contactId, workspace.staff.owner.staffId],
  )
  await $client.query(
    `insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_name, data)
    select gen_random_uuid(), $1, $2, 'activity.logged', now() - n * interval '1 s', 'system', 'Dossier',
      json_build_object('what', 'call', 'text', repeat('y', 20000))
    from generate_series(1, 60) as n`,
    [workspace.id, contactId],
  )
  return contactId
}

describe('a page holds so many bytes, and leads on to the rest', () => {
  test('of notes', async () => {
    const contactId = await largeContact()
    const seen: string[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await listNotes(ada, { contactId, cursor })
      expect(JSON.stringify(page).length).toBeLessThan(cursor === null ? 2 * MOST : MOST)
      expect(page.notes.length).toBeGreaterThan(0)
      seen.push(...page.notes.map(({ id }) => id))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(30)
  })

  test('of the earlier texts of a note', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    const noteId = uuidv7()
    await createNote(ada, { noteId, contactId, body: 'now', mentions: [] })
    await database.migrator.$client.query(
      `insert into note_versions (id, workspace_id, note_id, body, editor_id, replaced_at)
      select gen_random_uuid(), $1, $2, n || repeat('x', 80000), $3, now() + n * interval '1 s'
      from generate_series(1, 30) as n`,
      [workspace.id, noteId, workspace.staff.owner.staffId],
    )
    const seen: number[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await listNoteVersions(ada, { noteId, cursor })
      expect(JSON.stringify(page).length).toBeLessThan(MOST)
      seen.push(...page.versions.map(({ body }) => Number.parseInt(body, 10)))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => 30 - index))
  })

  test('of the timeline, either way', async () => {
    const contactId = await largeContact()
    const older: string[] = []
    let newerCursor: string | null = null
    for (let cursor: string | null = null; ; ) {
      const page = await listTimeline(ada, { contactId, cursor })
      expect(JSON.stringify(page).length).toBeLessThan(MOST)
      older.push(...page.entries.map(({ id }) => id))
      newerCursor = page.newerCursor
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(new Set(older).size).toBe(60)
    const page = await listTimeline(ada, { contactId, cursor: newerCursor, towards: 'newer' })
    const at = older.indexOf(page.entries.at(-1)?.id ?? '')
    expect(older.slice(0, at + 1).slice(-page.entries.length)).toEqual(page.entries.map(({ id }) => id))
    expect(JSON.stringify(page).length).toBeLessThan(MOST)
  })

  test('of a record', async () => {
    const contactId = await largeContact()
    expect(JSON.stringify(await getRecord(ada, { contactId })).length).toBeLessThan(4 * MOST)
  })

  test('and a row that is larger by itself still comes', async () => {
    const contactId = await makeContact(database.migrator, workspace.id)
    await database.migrator.$client.query(
      `insert into notes (id, workspace_id, record_id, body, author_id, created_at)
      select gen_random_uuid(), $1, $2, repeat('z', 400000), $3, now() - n * interval '1 h'
      from generate_series(1, 2) as n`,
      [workspace.id, contactId, workspace.staff.owner.staffId],
    )
    const first = await listNotes(ada, { contactId })
    expect(first.notes).toHaveLength(1)
    const second = await listNotes(ada, { contactId, cursor: first.nextCursor })
    expect([second.notes.length, second.nextCursor]).toEqual([1, null])
  })
})
