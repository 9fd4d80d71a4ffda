import { setTimeout as pause } from 'node:timers/promises'
import type { Measure } from '../bench.ts'
import { deleteAll, someContacts } from '../background/deletions.ts'
import { type Background, withBackground } from '../background/with-background.ts'
import { percentile } from '../browser/percentile.ts'
import { openLine } from '../load/open-line.ts'
import { makeRequest } from '../load/make-request.ts'
import { round } from '../rounds/summarize.ts'
import { ratioOf } from '../verdict.ts'

const ROWS = 100_000
/** Between two requests, as people leave between two clicks. */
const EVERY_MS = 20
const IDLE_MS = 30_000
const goal = 2

/** What others wait for, p99, while a contact with 100,000 rows is deleted and erased ÷ while nothing else goes on. */
export const largePurge: Measure = async ({ stack: open, say }) =>
  withBackground(await open(), async (background) => {
    const { database, call } = background
    const [large, ...others] = await someContacts(background, 51)
    if (large === undefined) throw new Error('There is no contact.')
    await database.query(
      `insert into timeline_entries (id, workspace_id, record_id, kind, at, actor_kind, actor_name, data)
       select gen_random_uuid(), workspace_id, id, 'activity.logged', now() - n * interval '1 minute', 'staff', 'Ada Owens',
         jsonb_build_object('activityId', gen_random_uuid(), 'what', 'call', 'text', 'Called, entry ' || n)
       from contacts, generate_series(1, $2) as n where id = $1`,
      [large, ROWS],
    )
    await database.query('vacuum analyze timeline_entries')
    await requestsUntil(background, others, AbortSignal.timeout(IDLE_MS / 3))
    const idle = await requestsUntil(background, others, AbortSignal.timeout(IDLE_MS))
    say(`PURGE-LARGE: ${idle.length} requests beside nothing …`)

    const erased = new AbortController()
    const times = requestsUntil(background, others, erased.signal)
    const name = await nameOf(background, large)
    const start = performance.now()
    await deleteAll(background, [large])
    await call('deletions.purgeNow', { contactId: large, name })
    while ((await database.query('select 1 from contacts where id = $1', [large])).rows.length > 0)
      await pause(EVERY_MS * 5)
    const took = performance.now() - start
    erased.abort()
    const busy = await times
    const [before, during] = [percentile(idle, 0.99), percentile(busy, 0.99)]
    const value = ratioOf(during, before)
    return {
      id: 'PURGE-LARGE',
      value,
      goal,
      pass: value <= goal,
      'idle p99 ms': round(before),
      'busy p99 ms': round(during),
      'idle p50 ms': round(percentile(idle, 0.5)),
      'busy p50 ms': round(percentile(busy, 0.5)),
      requests: busy.length,
      'erased in ms': round(took),
    }
  })

const nameOf = async ({ database }: Background, id: string): Promise<string> => {
  const { rows } = await database.query<{ name: string }>(
    `select coalesce(nullif(concat_ws(' ', first_name, last_name), ''), company_name, '') as name
     from contacts where id = $1`,
    [id],
  )
  return rows[0]?.name ?? ''
}

/** Records of others, one after the other, until the signal. */
async function requestsUntil(
  { port, cookie }: Background,
  contactIds: string[],
  signal: AbortSignal,
): Promise<number[]> {
  const requests = contactIds.map((contactId) =>
    makeRequest({ path: '/trpc/contacts.record', body: { contactId, tab: 'notes' }, cookie }),
  )
  const line = await openLine(port)
  const times: number[] = []
  for (let number = 0; !signal.aborted; number += 1) {
    const request = requests[number % requests.length]
    if (!request) break
    const start = performance.now()
    await line.ask(request)
    times.push(performance.now() - start)
    await pause(EVERY_MS)
  }
  line.close()
  return times
}
