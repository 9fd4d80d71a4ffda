import { type SetDoNotDisturb, setDoNotDisturbInput } from '@dossier/contracts/do-not-disturb/inputs'
import { sameSetting } from '@dossier/contracts/do-not-disturb/settings'
import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import { inTransaction, type Tx } from '@dossier/db'
import type { Ctx } from '../context/index.ts'
import { DomainError, invalidField, parseInput } from '../errors/index.ts'
import { authorize } from '../policy/index.ts'
import { lockContact } from '../records/index.ts'
import { findLastChange } from '../timeline/index.ts'
import { changeSetting, findSetting, type Line, presentShut } from './change-setting.ts'

/**
 * Shuts or opens a channel for a contact, and answers what is shut then. What the contact shut themselves is not
 * staff's to open, nor to shut anew.
 */
export const setDoNotDisturb = async (ctx: Ctx, input: SetDoNotDisturb): Promise<DndView[]> => {
  authorize(ctx.actor, 'contacts.write')
  const { status, reason, endsAt, was, ...line } = parseInput(setDoNotDisturbInput, input)
  const to: DndSetting = { status, reason, endsAt }
  return inTransaction(ctx.db, ctx.workspaceId, async (tx) => {
    await lockContact(tx, line.contactId)
    const from = await findSetting(tx, line)
    if (from.status === 'permanent') throw new DomainError('not_allowed', 'dnd.optedOut')
    if (sameSetting(from, to)) return presentShut(tx, line.contactId)
    if (!sameSetting(from, was)) throw await changedMeanwhile(tx, line, from)
    if (endsAt !== null && Date.parse(endsAt) <= ctx.now().getTime())
      throw invalidField('endsAt', 'dnd.endPassed')
    await changeSetting(tx, ctx, { ...line, from, to, setBy: 'staff' })
    return presentShut(tx, line.contactId)
  })
}

const changedMeanwhile = async (
  tx: Tx,
  { contactId, channel, direction }: Line,
  { status }: DndSetting,
): Promise<DomainError> => {
  const last = await findLastChange(tx, contactId, 'dnd.changed', { channel, direction })
  return new DomainError('conflict', 'field.changedMeanwhile', {
    conflict: { field: channel, current: status, ...last },
  })
}
