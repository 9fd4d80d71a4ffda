import { makeContact, makeWorkspace, testDatabase } from '@dossier/db/testing'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { deleteNote, editNote, listNoteVersions, pinNote, createNote } from '../notes/index.ts'
import { contextOf } from '../testing/index.ts'
import { listNotifications, readNotifications } from './index.ts'

const database = await testDatabase()
const start = async () => {
  const workspace = await makeWorkspace(database.migrator)
  const { owner, admin } = workspace.staff
  const [ada, jun] = [contextOf(database.app, workspace, owner), contextOf(database.app, workspace, admin)]
  const contactId = await makeContact(database.migrator, workspace.id)
  const mention = (body = '<p>please look</p>') =>
    createNote(ada, { noteId: uuidv7(), contactId, body, mentions: [admin.staffId, owner.staffId] })
  return { ada, jun, contactId, mention }
}

test('a mention notifies the colleague, unread until read, and never the writer', async () => {
  const { ada, jun, contactId, mention } = await start()
  await mention()
  expect(await listNotifications(jun, {})).toMatchObject({
    unread: 1,
    notifications: [
      {
        contactId,
        contactName: 'Amara Okafor',
        actorName: 'Ada Owens',
        excerpt: 'please look',
        readAt: null,
      },
    ],
  })
  expect(await listNotifications(ada, {})).toMatchObject({ unread: 0, notifications: [] })
  expect(await readNotifications(ada, {})).toEqual({ read: 0 })
  expect(await readNotifications(jun, {})).toEqual({ read: 1 })
  expect((await listNotifications(jun, {})).unread).toBe(0)
})

test('a deleted note notifies nobody any more', async () => {
  const { ada, jun, mention } = await start()
  const note = await mention()
  await deleteNote(ada, { noteId: note.id })
  expect(await listNotifications(jun, {})).toMatchObject({ unread: 0, notifications: [] })
})

test('a note keeps its earlier texts, and can be pinned', async () => {
  const { ada, jun, mention } = await start()
  const note = await mention('<p>first</p>')
  await editNote(jun, { noteId: note.id, body: '<h2>second</h2>', was: '<p>first</p>' })
  await editNote(ada, { noteId: note.id, body: '<p>third</p>', was: '<h2>second</h2>' })
  const { versions, nextCursor } = await listNoteVersions(ada, { noteId: note.id })
  expect([versions, nextCursor]).toMatchObject([
    [
      { body: '<h2>second</h2>', by: 'Jun Kim', writtenAt: versions[1]?.replacedAt },
      { body: '<p>first</p>', by: ada.actor.name },
    ],
    null,
  ])
  expect(Date.parse(versions[1]?.writtenAt ?? '')).toBe(Date.parse(note.createdAt))
  expect(await pinNote(ada, { noteId: note.id, isPinned: true })).toMatchObject({ versions: 2 })
  expect((await pinNote(ada, { noteId: note.id, isPinned: false })).pinnedAt).toBeNull()
})

test.each([
  ['<p onclick="x()">hi<script>x()</script></p>', '<p>hi</p>'],
  ['<a href="javascript:x()">a</a>', '<a rel="noopener noreferrer nofollow" target="_blank">a</a>'],
  ['<svg onload=x()><p>hi</p></svg>', '<p>hi</p>'],
  ['<ul><li><strong>one</strong></li></ul>', '<ul><li><strong>one</strong></li></ul>'],
])('of %s only what cannot run is kept', async (body, kept) => {
  const { mention } = await start()
  expect((await mention(body)).body).toBe(kept)
})

test('a picture is refused, not dropped unsaid', async () => {
  const { mention } = await start()
  await expect(mention('<p>see <img src="data:,"></p>')).rejects.toMatchObject({ reason: 'note.image' })
})
