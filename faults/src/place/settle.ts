import { until } from '../stack/until.ts'
import type { Place } from './open-place.ts'

/** Longer than any retry and lease of the scaled-down configuration. */
const MOST_MS = 90_000

/**
 * Waits, with a healthy worker, until nothing is left to be done: no outbox row, no erasure under way, nothing due,
 * no run of a deletion that is over. Whether that is how it ought to be is the checker's to say.
 */
export const settle = async (place: Place): Promise<void> => {
  const worker = await place.workers.start()
  const ended = worker.ended.then((code) => {
    throw new Error(`The worker ended with ${code}:\n${worker.lines.slice(-20).join('\n')}`)
  })
  await Promise.race([
    until('everything is quiet', () => isQuiet(place), MOST_MS).catch(() => undefined),
    ended,
  ])
  ended.catch(() => undefined)
}

const isQuiet = async (place: Place): Promise<boolean> => {
  const { checker, temporal } = place
  const [row] = await checker.query<{ busy: string; waiting: string }>(
    `select (select count(*) from outbox where done_at is null)
       + (select count(*) from email_deliveries where state = 'queued')
       + count(*) filter (where purge_started_at is not null or (held_at is null and purge_after < now())) as busy,
       count(*) as waiting from contacts where deleted_at is not null`,
  )
  if (!row || Number(row.busy) > 0) return false
  const { count } = await temporal.workflow.count(`ExecutionStatus = 'Running'`)
  return count === Number(row.waiting) && (await isForgotten(place))
}

/** The server deletes histories a moment after it is told to. */
const isForgotten = async ({ checker, temporal }: Place): Promise<boolean> => {
  const named = new Set<unknown>()
  for await (const { typedSearchAttributes } of temporal.workflow.list({
    query: `WorkflowType != 'purgeContact'`,
  }))
    for (const { key, value } of typedSearchAttributes.getAll())
      if (key.name === 'DossierContact') named.add(value)
  const [row] = await checker.query<{ kept: string }>(
    'select count(*) as kept from contacts where id = any($1)',
    [[...named]],
  )
  return Number(row?.kept) === named.size
}
