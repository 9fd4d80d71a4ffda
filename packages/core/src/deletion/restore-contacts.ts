import { contactName } from '@dossier/contracts/contacts/contact-name'
import { type RestoreContacts, restoreContactsInput } from '@dossier/contracts/deletion/inputs'
import type { LostAppointment, RestorationView } from '@dossier/contracts/deletion/views'
import { inTransaction } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { onRestore } from '../domains.ts'
import { DomainError, notFound, parseInput } from '../errors/index.ts'
import { appendEvent } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { findSharedAddresses } from './find-shared-addresses.ts'
import { purgeEffect } from './purge-effect.ts'
import { wakeRuns } from './wake-runs.ts'

const notDeleted = {
  deletedAt: null,
  deletionId: null,
  deletedBy: null,
  deletionReason: null,
  purgeAfter: null,
}

/**
 * Brings deleted contacts back with everything the deletion took, unchanged. One whose permanent deletion has begun
 * cannot come back; emails and phones that another contact has meanwhile, and times, are named, not refused.
 */
export const restoreContacts = async (ctx: Ctx, input: RestoreContacts): Promise<RestorationView> => {
  authorize(ctx.actor, 'contacts.restore')
  const wanted = [...new Set(parseInput(restoreContactsInput, input).contactIds)]
  return inTransaction(
    ctx.db,
    ctx.workspaceId,
    async (tx) => {
      const found = await tx
        .select()
        .from(contacts)
        .where(and(inArray(contacts.id, wanted), isNotNull(contacts.deletedAt)))
        .orderBy(contacts.id)
        .for('no key update')
      if (found.length === 0) throw notFound('contact.notFound')
      const back = found.filter(({ purgeStartedAt }) => purgeStartedAt === null)
      if (back.length === 0) throw new DomainError('conflict', 'contact.erasing')
      const ids = back.map(({ id }) => id)
      await tx.update(contacts).set(notDeleted).where(inArray(contacts.id, ids))
      const events = back.flatMap(({ id: contactId, deletionId }) =>
        deletionId === null
          ? []
          : {
              recordId: contactId,
              kind: 'contact.restored' as const,
              subjectId: deletionId,
              data: {},
              effects: [purgeEffect(contactId, deletionId)],
            },
      )
      appendEvent(tx, ctx, ...events)
      const lost: LostAppointment[] = []
      for (const reclaim of onRestore) lost.push(...(await reclaim(tx, ctx, ids)))
      await wakeRuns(tx, ctx, ids)
      return {
        restored: back.map((contact) => ({ contactId: contact.id, name: contactName(contact) })),
        tooLate: found.length - back.length,
        missing: wanted.length - found.length,
        shared: await findSharedAddresses(tx, ids),
        lost,
      }
    },
    { deleted: 'shown' },
  )
}
