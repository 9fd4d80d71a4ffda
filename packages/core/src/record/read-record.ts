import { type GetRecord, getRecordInput } from '@dossier/contracts/record/inputs'
import { readInOneTrip } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { notFound, parseInput } from '../errors/index.ts'
import { authorize, contactAbilities } from '../policy/index.ts'
import { recordStatements } from './record-statements.ts'

/** Everything that a record opens with on a tab, as the JSON text of a `RecordView`, to be passed on untouched. */
export const readRecord = async (ctx: Ctx, input: GetRecord): Promise<string> => {
  authorize(ctx.actor, 'contacts.read')
  const { contactId, tab } = parseInput(getRecordInput, input)
  const abilities = JSON.stringify(contactAbilities(ctx.actor))
  const [row] = await readInOneTrip<{ record: string }>(
    ctx.db,
    ctx.workspaceId,
    recordStatements[tab]({ contactId, abilities }),
  )
  if (!row) throw notFound('contact.notFound')
  return row.record
}
