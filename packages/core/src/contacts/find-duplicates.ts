import { type FindDuplicates, findDuplicatesInput } from '@dossier/contracts/contacts/inputs'
import type { DuplicateView } from '@dossier/contracts/contacts/views'
import { inTransaction } from '@dossier/db'
import { contactEmails, contactPhones, contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { tryParsePhone } from '../contact-points/index.ts'
import type { Ctx } from '../context/index.ts'
import { parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { defaultCountry } from '../settings/index.ts'
import { contactRowJson } from './contact-row-json.ts'

const MOST = 5

/**
 * Contacts that may be the one being typed: the same email or phone, or nearly the same name. What is only half
 * typed, or not a phone number yet, matches nothing.
 */
export const findDuplicates = async (ctx: Ctx, input: FindDuplicates): Promise<DuplicateView[]> => {
  authorize(ctx.actor, 'contacts.read')
  const { firstName, lastName, emails, phones } = parseInput(findDuplicatesInput, input)
  const name = [firstName, lastName].filter((part) => part !== null).join(' ')
  const addresses = emails.map((email) => email.toLowerCase()).filter((email) => email !== '')
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    const country = await defaultCountry(tx)
    const numbers = phones.flatMap((typed) => tryParsePhone(typed, country)?.number ?? [])
    const { rows } = await tx.execute<DuplicateView & Record<string, unknown>>(sql`
      select ${contactRowJson} as row, hit.because
      from (
        select distinct on (id) id, because, weight from (
          select ${contactEmails.contactId} as id, 'email' as because, 0 as weight
          from ${contactEmails} where ${contactEmails.addressKey} = any(${sql.param(addresses)}::text[])
          union all
          select ${contactPhones.contactId}, 'phone', 1
          from ${contactPhones} where ${contactPhones.number} = any(${sql.param(numbers)}::text[])
          union all
          select contact_id, 'name', 2 from similar_names(${name})
        ) as each order by id, weight
      ) as hit join ${contacts} on ${contacts.id} = hit.id
      order by hit.weight, ${contacts.sortName} limit ${MOST}`)
    return rows.map(({ row, because }) => ({ row, because }))
  })
}
