import { type ContactPurpose, type NotContacted, stoppedBy } from '@dossier/contracts/do-not-disturb/purposes'
import type { OutboundChannel } from '@dossier/contracts/do-not-disturb/values'
import type { Tx } from '@dossier/db'
import { contacts, doNotDisturb } from '@dossier/db/schema'
import { and, eq, inArray } from 'drizzle-orm'
import { isShut } from './is-shut.ts'

export type ContactAnswer = { may: true } | { may: false; because: NotContacted }

/**
 * The gate: whether the contact may be contacted so, by the database's clock. Every send asks it inside its own
 * transaction and keeps the answer; whoever must not be overtaken by a change holds the contact's lock.
 */
export const canContact = async (
  tx: Tx,
  contactId: string,
  channel: OutboundChannel,
  purpose: ContactPurpose,
): Promise<ContactAnswer> => {
  const rows = await tx
    .select({ status: doNotDisturb.status })
    .from(contacts)
    .leftJoin(
      doNotDisturb,
      and(
        eq(doNotDisturb.contactId, contacts.id),
        inArray(doNotDisturb.channel, ['all', channel]),
        eq(doNotDisturb.direction, 'outbound'),
        isShut,
      ),
    )
    .where(eq(contacts.id, contactId))
  if (rows.length === 0) return { may: false, because: 'gone' }
  const stopping = stoppedBy[purpose][channel].filter((shut) => rows.some(({ status }) => status === shut))
  if (stopping.length === 0) return { may: true }
  return { may: false, because: stopping.includes('permanent') ? 'opted_out' : 'do_not_disturb' }
}
