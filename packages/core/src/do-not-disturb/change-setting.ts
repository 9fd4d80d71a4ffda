import { openSetting } from '@dossier/contracts/do-not-disturb/settings'
import type { DndChannel, DndDirection, DndSource } from '@dossier/contracts/do-not-disturb/values'
import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import type { Tx } from '@dossier/db'
import { contacts, doNotDisturb } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { appendEvent } from '../events/index.ts'
import { dndJson } from './dnd-json.ts'
import { isShut } from './is-shut.ts'

/** One channel of one contact, in one direction. */
export type Line = { contactId: string; channel: DndChannel; direction: DndDirection }

/** What is in force for the line now. */
export const findSetting = async (tx: Tx, { contactId, channel, direction }: Line): Promise<DndSetting> => {
  const [row] = await tx
    .select({ status: doNotDisturb.status, reason: doNotDisturb.reason, endsAt: doNotDisturb.endsAt })
    .from(doNotDisturb)
    .where(
      and(
        eq(doNotDisturb.contactId, contactId),
        eq(doNotDisturb.channel, channel),
        eq(doNotDisturb.direction, direction),
        isShut,
      ),
    )
  return row ? { ...row, endsAt: row.endsAt?.toISOString() ?? null } : openSetting
}

type Change = Line & { from: DndSetting; to: DndSetting; setBy: DndSource }

/** Writes what the line of a locked contact becomes, with its event. */
export const changeSetting = async (tx: Tx, ctx: Ctx, change: Change): Promise<void> => {
  const { contactId, from, to, ...line } = change
  const columns = {
    status: to.status,
    reason: to.reason,
    endsAt: to.endsAt === null ? null : new Date(to.endsAt),
    setBy: line.setBy,
    setByStaffId: line.setBy === 'staff' ? ctx.actor.id : null,
    since: ctx.now(),
  }
  const [row] = await tx
    .insert(doNotDisturb)
    .values({
      id: ctx.newId(),
      workspaceId: ctx.workspaceId,
      contactId,
      channel: line.channel,
      direction: line.direction,
      ...columns,
    })
    .onConflictDoUpdate({
      target: [doNotDisturb.contactId, doNotDisturb.channel, doNotDisturb.direction],
      set: columns,
    })
    .returning({ id: doNotDisturb.id })
  if (!row) throw new Error('The setting was not written')
  appendEvent(tx, ctx, {
    recordId: contactId,
    kind: 'dnd.changed',
    subjectId: row.id,
    data: { ...line, from, to },
    before: from,
    after: to,
  })
}

/** What is shut for a contact. */
export const presentShut = async (tx: Tx, contactId: string): Promise<DndView[]> => {
  const [found] = await tx
    .select({ shut: sql<DndView[]>`${dndJson}` })
    .from(contacts)
    .where(eq(contacts.id, contactId))
  return found?.shut ?? []
}
