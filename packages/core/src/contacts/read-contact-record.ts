import { type ContactId, contactId as schema } from '@dossier/contracts/contacts'
import { readInOneTrip } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize, contactAbilities } from '../policy/index.ts'
import { recordStatement } from './record-statement.ts'

/** Everything on the record as the JSON text of a `ContactRecordView`, to be passed on untouched. */
export const readContactRecord = async (ctx: Ctx, input: ContactId): Promise<string> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId } = parseInput(schema, input)
  const abilities = JSON.stringify(contactAbilities(ctx.actor))
  const [row] = await readInOneTrip<{ record: string }>(
    ctx.db,
    ctx.workspaceId,
    recordStatement({ contactId, abilities }),
  )
  if (!row) throw notFound('contact.notFound')
  return row.record
}
