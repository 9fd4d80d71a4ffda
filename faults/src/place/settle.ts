import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './open-place.ts'

/**
 * Longer than any retry and lease. The longest are the server's own, which are not scaled down: it hands out the task of
 * a run whose workers died with it again after up to ten minutes, and deletes the history of one that had just
 * completed once its queues have told so, which they do every half minute.
 */
const NOTHING_DONE_MS = 12 * 60_000

/**
 * Waits, with a healthy worker, until nothing is left to be done: no outbox row, no erasure under way, nothing due,
 * no run of a deletion that is over. Gives up when nothing gets done any more: whether that is how it ought to be is
 * the checker's to say.
 */
export const settle = async (place: Place): Promise<void> => {
  const worker = await place.workers.start()
  const ended = worker.ended.then((code) => {
    throw new Error(`The worker ended with ${code}:\n${worker.lines.slice(-20).join('\n')}`)
  })
  ended.catch(() => undefined)
  await Promise.race([untilQuiet(place), ended])
}

const untilQuiet = async (place: Place): Promise<void> => {
  let least = Number.POSITIVE_INFINITY
  let since = Date.now()
  for (;;) {
    const left = await countLeft(place)
    if (left === 0) return
    if (left < least) {
      least = left
      since = Date.now()
    }
    if (Date.now() - since > NOTHING_DONE_MS) return
    await pause(100)
  }
}

/** How much is left to be done. */
const countLeft = async (place: Place): Promise<number> => {
  const { checker, temporal } = place
  const [row] = await checker.query<{ busy: string; waiting: string }>(
    `select (select count(*) from outbox where done_at is null)
       + (select count(*) from email_deliveries where state = 'queued')
       + count(*) filter (where purge_started_at is not null or (held_at is null and purge_after < now())) as busy,
       count(*) as waiting from contacts where deleted_at is not null`,
  )
  const { count } = await temporal.workflow.count(`ExecutionStatus = 'Running'`)
  const runs = Math.abs(count - Number(row?.waiting ?? 0))
  const left = Number(row?.busy ?? 1) + runs
  return left === 0 ? countKept(place) : left
}

/** Finished runs about erased contacts: the server deletes histories a moment after it is told to. */
const countKept = async ({ checker, temporal }: Place): Promise<number> => {
  const named = new Set<unknown>()
  const others = temporal.workflow.list({ query: `WorkflowType != 'purgeContact'` })
  for await (const { typedSearchAttributes } of others)
    for (const { key, value } of typedSearchAttributes.getAll())
      if (key.name === 'DossierContact') named.add(value)
  const [row] = await checker.query<{ kept: string }>(
    'select count(*) as kept from contacts where id = any($1)',
    [[...named]],
  )
  return named.size - Number(row?.kept ?? 0)
}
