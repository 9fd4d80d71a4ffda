import {
  type ChangeReminderRules,
  changeReminderRulesInput,
} from '@dossier/contracts/appointments/reminder-inputs'
import type { ReminderRuleView, ReminderSettingsView } from '@dossier/contracts/appointments/views'
import { inTransaction, type Tx } from '@dossier/db'
import { appointments, reminderRules } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import { DomainError, parseInput } from '../errors/index.ts'
import { appendAudit, appendEffects } from '../events/index.ts'
import { authorize } from '../policy/index.ts'
import { readReminderSettings } from './get-reminder-settings.ts'
import { remindEffect } from './remind-effect.ts'
import { nextReminder } from './reminders-json.ts'

/**
 * Changes when the workspace reminds of appointments, those that are booked already among them; what a new rule would
 * have sent before it was made is not sent.
 */
export const changeReminderRules = async (
  ctx: Ctx,
  input: ChangeReminderRules,
): Promise<ReminderSettingsView> => {
  authorize(ctx.actor, 'settings.write')
  const { rules, was } = parseInput(changeReminderRulesInput, input)
  const { workspaceId } = ctx
  return inTransaction(ctx.db, workspaceId, async (tx) => {
    // Those who change them at once wait for each other here.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('reminder rules'), hashtext(${workspaceId}))`)
    const before = (await readReminderSettings(tx)).rules
    const [wanted, start, now] = [keysOf(rules), keysOf(was), keysOf(before)]
    if (sameKeys(wanted, now)) return readReminderSettings(tx)
    if (!sameKeys(start, now)) throw new DomainError('conflict', 'field.changedMeanwhile')
    for (const { offsetMinutes, channel } of before.filter((rule) => !wanted.has(keyOf(rule))))
      await tx
        .delete(reminderRules)
        .where(and(eq(reminderRules.offsetMinutes, offsetMinutes), eq(reminderRules.channel, channel)))
    const added = [...new Map(rules.map((rule) => [keyOf(rule), rule])).values()].filter(
      (rule) => !now.has(keyOf(rule)),
    )
    if (added.length > 0)
      await tx.insert(reminderRules).values(added.map((rule) => ({ ...rule, workspaceId })))
    const moved = await moveReminders(tx)
    appendEffects(tx, ctx, ...moved.map(({ id, recordId }) => ({ ...remindEffect(id), recordId })))
    appendAudit(tx, ctx, {
      act: 'reminders.changed',
      recordId: null,
      subjectId: workspaceId,
      before: { rules: before },
      after: { rules },
    })
    return readReminderSettings(tx)
  })
}

const keyOf = ({ offsetMinutes, channel }: ReminderRuleView): string => `${offsetMinutes} ${channel}`
const keysOf = (rules: readonly ReminderRuleView[]): Set<string> => new Set(rules.map(keyOf))
const sameKeys = (one: Set<string>, other: Set<string>): boolean =>
  one.size === other.size && [...one].every((key) => other.has(key))

/** Every appointment to come gets its next reminder anew; those whose moved are returned. */
const moveReminders = async (tx: Tx) => {
  const { rows } = await tx.execute<{ id: string; recordId: string }>(sql`
    update ${appointments} set remind_at = next.at
    from (
      select ${appointments.id} as id, ${nextReminder} as at
      from ${appointments}
      where ${appointments.startsAt} > clock_timestamp() and ${appointments.holdsTime}
    ) as next
    where next.id = ${appointments.id} and ${appointments.remindAt} is distinct from next.at
    returning ${appointments.id} as id, ${appointments.contactId} as "recordId"`)
  return rows
}
