import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type ContactId, contactIdInput } from '@dossier/contracts/contacts/inputs'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, workspaceSettings, workspaces } from '@dossier/db/schema'
import { eq } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendAudit } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import type { Archive } from '../ports/index.ts'
import type { ExportAbout } from './export-about.ts'
import { openHeld } from './held-rows.ts'
import { htmlFile } from './html-file.ts'
import { jsonFile } from './json-file.ts'

/**
 * Writes everything held of a contact, deleted or not, into two files: one for people, one for programs. Refused
 * once its permanent deletion has begun, when a part may be gone. Answers the contact's name.
 */
export const exportPersonalData = async (
  ctx: Ctx,
  input: ContactId,
  archive: Archive,
): Promise<{ name: string | null }> => {
  authorize(ctx.actor, 'contacts.export')
  const { contactId } = parseInput(contactIdInput, input)
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const about = await findAbout(tx, ctx, contactId)
      await openHeld(tx, contactId)
      await archive.add('personal-data.html', htmlFile(tx, about))
      await archive.add('personal-data.json', jsonFile(tx, about))
      // Last: from its first write on, a transaction holds up what is published to others.
      appendAudit(tx, ctx, { act: 'contact.exported', subjectId: contactId, recordId: contactId })
      return { name: about.name }
    },
    { deleted: 'shown' },
  )
}

const findAbout = async (tx: Tx, ctx: Ctx, contactId: string): Promise<ExportAbout> => {
  const [found] = await tx
    .select({ contact: contacts, workspace: workspaces.name, settings: workspaceSettings })
    .from(contacts)
    .innerJoin(workspaces, eq(workspaces.id, contacts.workspaceId))
    .innerJoin(workspaceSettings, eq(workspaceSettings.workspaceId, contacts.workspaceId))
    .where(eq(contacts.id, contactId))
  if (!found) throw notFound('contact.notFound')
  if (found.contact.purgeStartedAt !== null) throw new DomainError('conflict', 'contact.erasing')
  return {
    contactId,
    name: contactName(found.contact),
    workspace: found.workspace,
    preparedAt: ctx.now().toISOString(),
    preparedBy: ctx.actor.name,
    timeZone: found.settings.timeZone,
    country: found.settings.defaultCountry,
  }
}
