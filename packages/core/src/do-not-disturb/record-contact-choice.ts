import type { DndSource, OutboundChannel } from '@dossier/contracts/do-not-disturb/values'
import { inTransaction } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { systemOnly } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { changeSetting, findSetting, type Line } from './change-setting.ts'

type Choice = {
  contactId: string
  channel: OutboundChannel
  /** Out until they opt in again, which nobody does in their place. */
  choice: 'opt_out' | 'opt_in'
  /** The contact by their own words, or the provider that answered that they opted out. */
  setBy: Exclude<DndSource, 'staff'>
  reason: string | null
}

/** Keeps that a contact opted out of a channel or in again, whatever staff had set. Said twice, it is kept once. */
export const recordContactChoice = async (
  ctx: Ctx,
  { contactId, channel, choice, setBy, reason }: Choice,
): Promise<void> => {
  systemOnly(ctx)
  const line: Line = { contactId, channel, direction: 'outbound' }
  await inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, contactId)
    const from = await findSetting(tx, line)
    const status = choice === 'opt_out' ? 'permanent' : 'inactive'
    if (from.status === status) return
    await changeSetting(tx, ctx, { ...line, from, to: { status, reason, endsAt: null }, setBy })
  })
}
