import { contactName } from '@dossier/contracts/contacts/contact-name'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, emailDeliveries, noteMentions, notes, staff } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Ctx } from '../context/index.ts'
import type { Mail } from '../ports/index.ts'
import type { EmailResult } from './email-result.ts'
import { finishEmail } from './finish-email.ts'
import { noteText } from '../notes/clean-note.ts'
import { mentionMail } from './mention-mail.ts'
import { systemOnly } from '../policy/index.ts'

export type PreparedEmail = { next: 'send'; mail: Mail } | { next: 'end'; result: EmailResult }

type Input = { deliveryId: string; publicUrl: string }

/**
 * The mail to hand over now, counted as one more attempt, or what already became of it. A mail that nobody
 * wants any more (its note or its mention is gone) is skipped here.
 */
export const prepareEmail = (ctx: Ctx, { deliveryId, publicUrl }: Input): Promise<PreparedEmail> => {
  systemOnly(ctx)
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const [delivery] = await tx
      .update(emailDeliveries)
      .set({ attempts: sql`${emailDeliveries.attempts} + 1` })
      .where(and(eq(emailDeliveries.id, deliveryId), eq(emailDeliveries.state, 'queued')))
      .returning({ noteId: emailDeliveries.noteId, staffId: emailDeliveries.staffId })
    if (!delivery) return { next: 'end', result: await finished(tx, deliveryId) }
    const wanted = await findMention(tx, delivery)
    if (!wanted) {
      const result: EmailResult = { state: 'skipped', reason: 'mention_gone' }
      return { next: 'end', result: await finishEmail(tx, ctx, deliveryId, result) }
    }
    const { contact, colleague, authorName } = wanted
    const note = { authorName, noteBody: noteText(wanted.noteBody) }
    const named = { contactId: contact.id, contactName: contactName(contact) }
    return { next: 'send', mail: mentionMail({ deliveryId, publicUrl, colleague, ...note, ...named }) }
  })
}

/** A delivery whose row is gone went with its note or its colleague. */
const finished = async (tx: Tx, deliveryId: string): Promise<EmailResult> => {
  const [found] = await tx
    .select({ state: emailDeliveries.state, reason: emailDeliveries.reason })
    .from(emailDeliveries)
    .where(eq(emailDeliveries.id, deliveryId))
  if (!found || found.state === 'queued') return { state: 'skipped', reason: 'delivery_gone' }
  return { state: found.state, reason: found.reason }
}

const authors = alias(staff, 'authors')

const findMention = async (tx: Tx, { noteId, staffId }: { noteId: string; staffId: string }) => {
  const [found] = await tx
    .select({
      noteBody: notes.body,
      deletedAt: notes.deletedAt,
      authorName: authors.name,
      colleague: { name: staff.name, address: staff.email },
      contact: {
        id: contacts.id,
        firstName: contacts.firstName,
        lastName: contacts.lastName,
        companyName: contacts.companyName,
      },
    })
    .from(notes)
    .innerJoin(contacts, eq(contacts.id, notes.contactId))
    .innerJoin(authors, eq(authors.id, notes.authorId))
    .innerJoin(noteMentions, and(eq(noteMentions.noteId, notes.id), eq(noteMentions.staffId, staffId)))
    .innerJoin(staff, eq(staff.id, noteMentions.staffId))
    .where(eq(notes.id, noteId))
  if (!found || found.deletedAt !== null) return undefined
  return found
}
