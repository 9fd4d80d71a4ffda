import type { Measure } from '../bench.ts'
import { deleteAll, someContacts, untilWaiting } from '../background/deletions.ts'
import { until } from '@dossier/local-stack'
import { type Background, withBackground } from '../background/with-background.ts'
import { percentile } from '../browser/percentile.ts'
import { round } from '../rounds/summarize.ts'

const CONTACTS = 1_000
const LEAD_MS = 20_000
const GONE_WITHIN_MS = 10 * 60_000
const goal = { latenessP99: 60_000, early: 0, atOnce: 4 }

/** 1,000 permanent deletions that fall due in one minute: how late each begins, and how many erase at once. */
export const duePurges: Measure = async ({ stack: open, say }) =>
  withBackground(await open(), async (background) => {
    const { database } = background
    const contacts = await someContacts(background, CONTACTS)
    await deleteAll(background, contacts)
    await untilWaiting(background, CONTACTS)
    const due = await makeDue(background, contacts)
    say(`PURGES-DUE: ${CONTACTS} fall due within a minute …`)
    await until(
      'all are erased',
      async () => {
        const { rows } = await database.query('select 1 from contacts where id = any($1) limit 1', [contacts])
        return rows.length === 0
      },
      GONE_WITHIN_MS,
    )
    const lateness = await latenessOf(background, due)
    const { atOnce, runs } = await erasuresAtOnce(background, [...due.keys()])
    const value = round(percentile(lateness, 0.99))
    const early = lateness.filter((late) => late < 0).length
    return {
      id: 'PURGES-DUE',
      value,
      goal,
      pass: value <= goal.latenessP99 && early === 0 && atOnce <= goal.atOnce && runs === CONTACTS,
      unit: 'ms, p99 of how late',
      'median ms': round(percentile(lateness, 0.5)),
      'worst ms': round(Math.max(...lateness)),
      early,
      'erasing at once, most': atOnce,
      'activities that erase': runs,
    }
  })

/** Spread over a minute, as if each had been deleted that much earlier; by deletion, when. */
async function makeDue({ database }: Background, contactIds: string[]): Promise<Map<string, Date>> {
  const { rows } = await database.query<{ deletionId: string; due: Date }>(
    `with moved as (
       update contacts set deleted_at = deleted_at + (d.due - purge_after), purge_after = d.due
       from (select id, clock_timestamp() + ($2 + row_number() over (order by id) * 60000.0 / $3) * interval '1 ms' as due
             from contacts where id = any($1)) as d
       where contacts.id = d.id
       returning contacts.id, workspace_id, deletion_id, purge_after),
     woken as (
       insert into outbox (workspace_id, workflow, entity_id, record_id, workflow_id)
       select workspace_id, 'purgeContact', deletion_id, id, 'purge/' || id || '/' || deletion_id from moved)
     select deletion_id as "deletionId", purge_after as due, pg_notify('outbox', '') from moved`,
    [contactIds, LEAD_MS, contactIds.length],
  )
  return new Map(rows.map(({ deletionId, due }) => [deletionId, due]))
}

async function latenessOf({ database }: Background, due: Map<string, Date>): Promise<number[]> {
  const { rows } = await database.query<{ deletionId: string; startedAt: Date }>(
    `select deletion_id as "deletionId", started_at as "startedAt" from erasures where deletion_id = any($1)`,
    [[...due.keys()]],
  )
  return rows.map(({ deletionId, startedAt }) => startedAt.getTime() - (due.get(deletionId)?.getTime() ?? 0))
}

/** From the runs' histories: how many erasures ran at the same time, and how many there were in all. */
async function erasuresAtOnce({ temporal }: Background, deletionIds: string[]) {
  const wanted = new Set(deletionIds)
  const steps: { at: number; by: 1 | -1 }[] = []
  const { workflow } = temporal.client
  for await (const { workflowId, runId } of workflow.list({ query: `WorkflowType = 'purgeContact'` })) {
    if (!wanted.has(workflowId.split('/')[2] ?? '')) continue
    const { events } = await workflow.getHandle(workflowId, runId).fetchHistory()
    const erasing = new Set<string>()
    for (const event of events ?? []) {
      const at = Number(event.eventTime?.seconds) * 1000 + Number(event.eventTime?.nanos) / 1e6
      const scheduled = event.activityTaskScheduledEventAttributes
      if (scheduled?.activityType?.name === 'eraseContact') erasing.add(String(event.eventId))
      const started = event.activityTaskStartedEventAttributes
      if (started && erasing.has(String(started.scheduledEventId))) steps.push({ at, by: 1 })
      const ended = event.activityTaskCompletedEventAttributes
      if (ended && erasing.has(String(ended.scheduledEventId))) steps.push({ at, by: -1 })
    }
  }
  let now = 0
  let atOnce = 0
  for (const { by } of steps.toSorted((a, b) => a.at - b.at || a.by - b.by)) {
    now += by
    atOnce = Math.max(atOnce, now)
  }
  return { atOnce, runs: steps.filter(({ by }) => by === 1).length }
}
