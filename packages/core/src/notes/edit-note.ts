import { type EditNote, editNoteInput } from '@dossier/contracts/notes/inputs'
import type { NoteView } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes, noteVersions } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { editNotifications } from '../notifications/index.ts'
import { authorize } from '../policy/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { cleanNote } from './clean-note.ts'
import { excerpt } from './excerpt.ts'
import { mentionColleagues } from './mention-colleagues.ts'
import { getNote, lockNote } from './note-rows.ts'

/** Rewrites a note; colleagues newly mentioned are notified. */
export const editNote = async (ctx: Ctx, input: EditNote): Promise<NoteView> => {
  authorize(ctx.actor, 'contacts.write')
  const { noteId, body: html, mentions, was } = parseInput(editNoteInput, input)
  const body = cleanNote(html)
  const { actor, workspaceId } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    const { recordId, body: current, deletedAt } = await lockNote(tx, noteId)
    if (deletedAt) {
      const last = await findLastChange(tx, recordId, 'note.deleted', { noteId })
      const conflict = { field: 'body', current: null, ...last }
      throw new DomainError('not_found', 'note.notFound', { conflict })
    }
    if (current === body) return getNote(tx, noteId)
    if (current !== was) {
      const last = await findLastChange(tx, recordId, 'note.edited', { noteId })
      const conflict = { field: 'body', current, ...last }
      throw new DomainError('conflict', 'field.changedMeanwhile', { conflict })
    }
    const at = ctx.now()
    const version = { id: ctx.newId(), workspaceId, noteId, body: current, editorId: actor.id }
    await tx.insert(noteVersions).values({ ...version, replacedAt: at })
    await tx.update(notes).set({ body, editedAt: at, editorId: actor.id }).where(eq(notes.id, noteId))
    await editNotifications(tx, noteId, { excerpt: excerpt(body) })
    const effects = await mentionColleagues(tx, ctx, { noteId, recordId, body }, mentions)
    appendEvent(tx, ctx, {
      recordId,
      kind: 'note.edited',
      subjectId: noteId,
      at,
      data: { noteId, excerpt: excerpt(body), was: excerpt(current) },
      before: { body: current },
      after: { body },
      effects,
    })
    return getNote(tx, noteId)
  })
}
