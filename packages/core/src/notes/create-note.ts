import { type CreateNote, createNoteInput } from '@dossier/contracts/notes/inputs'
import type { NoteView } from '@dossier/contracts/notes/views'
import { inTransaction } from '@dossier/db'
import { notes } from '@dossier/db/schema'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { cleanNote } from './clean-note.ts'
import { excerpt } from './excerpt.ts'
import { mentionColleagues } from './mention-colleagues.ts'
import { getNote } from './note-rows.ts'

/** Creates a note; each colleague it mentions is notified. The same id again changes nothing. */
export const createNote = async (ctx: Ctx, input: CreateNote): Promise<NoteView> => {
  authorize(ctx.actor, 'contacts.write')
  const { noteId, contactId: recordId, body: html, mentions } = parseInput(createNoteInput, input)
  const body = cleanNote(html)
  const { actor, workspaceId } = ctx
  if (actor.kind !== 'staff') throw new DomainError('not_allowed', 'rights.missing')
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    await lockContact(tx, recordId)
    const row = { id: noteId, workspaceId, recordId, body, authorId: actor.id, createdAt: ctx.now() }
    const [added] = await tx.insert(notes).values(row).onConflictDoNothing({ target: notes.id }).returning()
    if (!added) return repeated(await getNote(tx, noteId), body)
    const effects = await mentionColleagues(tx, ctx, { noteId, recordId, body }, mentions)
    appendEvent(tx, ctx, {
      recordId,
      kind: 'note.created',
      subjectId: noteId,
      data: { noteId, excerpt: excerpt(body) },
      after: { body },
      effects,
    })
    return getNote(tx, noteId)
  })
}

const repeated = (note: NoteView, body: string): NoteView => {
  if (note.body !== body) throw new DomainError('conflict', 'id.taken')
  return note
}
