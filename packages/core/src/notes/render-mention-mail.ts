import { contactName } from '@dossier/contracts/contacts/contact-name'
import { contacts, noteMentions, notes, staff } from '@dossier/db/schema'
import { and, eq, isNull } from 'drizzle-orm'
import type { RenderMail } from '../domain/index.ts'
import { mentionMail } from './mention-mail.ts'
import { noteText } from './clean-note.ts'

/** The mail of a mention as its note stands now; skipped once the note, its mention or its contact is gone. */
export const renderMentionMail: RenderMail = async (tx, { id, subjectId, staffId, actorName }, publicUrl) => {
  const [found] = await tx
    .select({ body: notes.body, colleague: { name: staff.name, address: staff.email }, contact: contacts })
    .from(notes)
    .innerJoin(contacts, eq(contacts.id, notes.recordId))
    .innerJoin(noteMentions, and(eq(noteMentions.noteId, notes.id), eq(noteMentions.staffId, staffId)))
    .innerJoin(staff, eq(staff.id, noteMentions.staffId))
    .where(and(eq(notes.id, subjectId), isNull(notes.deletedAt)))
  if (!found) return { skipped: 'subject_gone' }
  const { body, colleague, contact } = found
  return mentionMail({
    deliveryId: id,
    publicUrl,
    colleague,
    actorName,
    noteBody: noteText(body),
    contactId: contact.id,
    contactName: contactName(contact),
  })
}
