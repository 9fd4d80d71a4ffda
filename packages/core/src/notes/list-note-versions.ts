import { type ListNoteVersions, listNoteVersionsInput } from '@dossier/contracts/notes/inputs'
import type { NoteVersionPage } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes, noteVersions, staff } from '@dossier/db/schema'
import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import {
  cursorOnward,
  instantCursor,
  isOnPage,
  measureRows,
  newest,
  parseInstantCursor,
  type Place,
} from '../paging/index.ts'
import { authorize } from '../policy/index.ts'
import { isVisible } from '../records/index.ts'

const PAGE = sql.raw('50')

/** A page of the texts that a note had before, the latest first. */
export const listNoteVersions = async (ctx: Ctx, input: ListNoteVersions): Promise<NoteVersionPage> => {
  authorize(ctx.actor, 'contacts.read')
  const { noteId, cursor } = parseInput(listNoteVersionsInput, input)
  const before = cursor === null ? newest : parseInstantCursor(cursor)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [found] = await tx
      .select({ page: sql<NoteVersionPage>`${versionPage(before)}` })
      .from(notes)
      .where(and(eq(notes.id, noteId), isVisible(notes.recordId)))
    if (!found) throw notFound('note.notFound')
    return found.page
  })
}

const { workspaceId, id, body, editorId, replacedAt } = noteVersions
const order = sql`${replacedAt} desc, ${id} desc`
const onPage = isOnPage(sql`page`, PAGE)

/** A text was written when the one before it was replaced, by who replaced that; the first with the note. */
const versionPage = (before: Pick<Place, 'at' | 'id'>): SQL => sql`(
  select json_build_object(
    'versions', coalesce(json_agg(json_build_object('body', page.body, 'by', ${staff.name},
      'writtenAt', page.written_at, 'replacedAt', page.replaced_at) order by page.n) filter (where ${onPage}), '[]'),
    'nextCursor', ${cursorOnward(sql`page`, onPage)})
  from (
    select ${body} as body, ${replacedAt} as replaced_at, ${measureRows(sql`${body}`, order)},
      coalesce(lead(${replacedAt}) over (order by ${order}), ${notes.createdAt}) as written_at,
      coalesce(lead(${editorId}) over (order by ${order}), ${notes.authorId}) as writer_id,
      ${instantCursor(sql`${replacedAt}`, sql`${id}`)} as cursor
    from ${noteVersions}
    where ${workspaceId} = ${notes.workspaceId} and ${noteVersions.noteId} = ${notes.id}
      and (${replacedAt}, ${id}) < (${before.at}, ${before.id})
    order by ${order}
    limit ${PAGE} + 1) as page
  join ${staff} on ${staff.workspaceId} = ${notes.workspaceId} and ${staff.id} = page.writer_id)`
