import type { Acts } from '../place/acts.ts'
import type { Promised } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import { differences } from '../place/record-of.ts'
import type { Violation } from './violation.ts'

type Row = { id: string; deleted: boolean; begun: boolean }

/** I6 and I7: each contact is as promised, whole or wholly gone. */
export const checkFates = async ({ checker, ledger }: Place, { recordOf }: Acts): Promise<Violation[]> => {
  const promised = ledger.all()
  const rows = await checker.query<Row>(
    `select id, deleted_at is not null as deleted, purge_started_at is not null as begun
     from contacts where id = any($1)`,
    [promised.map(({ id }) => id)],
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  const violations: Violation[] = []
  for (const one of promised) {
    const row = byId.get(one.id)
    const wrong = misplaced(one, row)
    if (wrong) violations.push({ invariant: row ? 'I3' : 'I7', contact: one.id, what: wrong })
    if (!row || row.begun) continue
    const lost = differences(one.record, await recordOf(one.id))
    if (lost.length > 0)
      violations.push({ invariant: 'I6', contact: one.id, what: `Not as it was: ${lost.join('; ')}` })
  }
  return violations
}

const misplaced = ({ fate }: Promised, row: Row | undefined): string | null => {
  const is = !row ? 'gone' : row.begun ? 'half erased' : row.deleted ? 'deleted' : 'live'
  const allowed = {
    live: ['live'],
    waiting: ['deleted'],
    purged: ['gone'],
    'whole or gone': ['live', 'deleted', 'gone'],
  }[fate]
  return allowed.includes(is) ? null : `Promised ${fate}, is ${is}`
}
