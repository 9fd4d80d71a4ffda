import { countedActs } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import type { Violation } from './violation.ts'

type Told = { record_id: string; act: string; times: number; last: Date }

/**
 * I7: what was answered as done is done once, and nothing else is; one tombstone for each contact that is gone,
 * none too early. I8: nothing had to be repaired.
 */
export const checkActs = async (place: Place): Promise<Violation[]> => {
  const { checker, ledger, workerClockOffsetMs } = place
  const promised = ledger.all()
  const told = await checker.query<Told>(
    `select record_id, act, count(*)::int as times, max(at) as last from audit_entries
     where record_id = any($1) group by record_id, act`,
    [promised.map(({ id }) => id)],
  )
  const gone = new Set(promised.map(({ id }) => id))
  for (const { id } of await checker.query<{ id: string }>('select id from contacts')) gone.delete(id)
  const of = (id: string, act: string) => told.find((row) => row.record_id === id && row.act === act)

  return promised.flatMap((one): Violation[] => {
    const violation = (invariant: Violation['invariant'], what: string): Violation[] => [
      { invariant, contact: one.id, what },
    ]
    const counts = countedActs.flatMap((act) => {
      const { done, unanswered } = one.acts[act]
      const times = of(one.id, act)?.times ?? 0
      const isRight = times >= done && times <= done + unanswered
      return isRight ? [] : violation('I7', `${act}: answered ${done} times, done ${times} times`)
    })
    const tombstone = of(one.id, 'contact.purged')
    const wanted = gone.has(one.id) ? 1 : 0
    // The tombstone tells the time of the worker's clock.
    const at = tombstone && tombstone.last.getTime() - workerClockOffsetMs
    const early = at !== undefined && one.notBefore !== null && at < one.notBefore.getTime()
    return [
      ...counts,
      ...((tombstone?.times ?? 0) === wanted ? [] : violation('I7', `${tombstone?.times ?? 0} tombstones`)),
      ...(early ? violation('I6', `Erased ${one.notBefore?.toISOString()} at the earliest, was before`) : []),
      ...['purge.requeued', 'purge.recalled'].flatMap((act) =>
        of(one.id, act) ? violation('I8', `Had to be repaired: ${act}`) : [],
      ),
    ]
  })
}
