import type { Promised } from '../place/ledger.ts'
import type { Place } from '../place/open-place.ts'
import type { Run } from './read-runs.ts'
import type { Violation } from './violation.ts'

/** Contacts looked for at once: a pattern of them all would be slow for the database to match. */
const AT_ONCE = 100

/**
 * I6: what was erased is in no row of any table, and no finished run about it is kept. I10: nothing personal, of
 * whomever, is in a history, a search attribute or a line of a log.
 */
export const checkPersonalData = async (place: Place, runs: Run[]): Promise<Violation[]> => {
  const promised = place.ledger.all()
  const kept = await place.checker.query<{ id: string }>('select id from contacts')
  const live = new Set(kept.map(({ id }) => id))
  const gone = promised.filter(({ id }) => !live.has(id))
  return [
    ...(await inRows(place, gone)),
    ...inHistories(promised, runs),
    ...inLogs(promised, place.logs()),
    ...finishedRuns(gone, runs),
  ]
}

const inRows = async ({ checker }: Place, gone: Promised[]): Promise<Violation[]> => {
  const tables = await checker.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  const violations: Violation[] = []
  for (let at = 0; at < gone.length; at += AT_ONCE) {
    const some = gone.slice(at, at + AT_ONCE)
    const pattern = some.map(({ token }) => token).join('|')
    for (const { name } of tables) {
      const found = await checker.query<{ token: string }>(
        `select distinct substring(row::text from $1) as token from ${name} as row where row::text ~ $1`,
        [`(${pattern})`],
      )
      for (const { token } of found)
        violations.push({
          invariant: 'I6',
          contact: some.find((one) => one.token === token)?.id ?? null,
          what: `Erased, and still in ${name}`,
        })
    }
  }
  return violations
}

const inHistories = (promised: Promised[], runs: Run[]): Violation[] =>
  runs.flatMap(({ workflowId, history, attributes }) =>
    tokensIn(promised, `${history}${attributes}`).map((id) => ({
      invariant: 'I10' as const,
      contact: id,
      what: `Its data is in the history of ${workflowId}`,
    })),
  )

const inLogs = (promised: Promised[], lines: string[]): Violation[] =>
  lines.flatMap((line) =>
    tokensIn(promised, line).map((id) => ({
      invariant: 'I10' as const,
      contact: id,
      what: `Its data is in a log: ${line.slice(0, 200)}`,
    })),
  )

const tokensIn = (promised: Promised[], text: string): string[] => {
  const named = new Set(text.match(/tk[0-9a-f]{20}/g))
  return named.size === 0 ? [] : promised.filter(({ token }) => named.has(token)).map(({ id }) => id)
}

/** The purge's own run tells that it happened; what went before it, like a mail's, is forgotten. */
const finishedRuns = (gone: Promised[], runs: Run[]): Violation[] => {
  const ids = new Set(gone.map(({ id }) => id))
  return runs
    .filter(({ type, contactId }) => type !== 'purgeContact' && contactId && ids.has(contactId))
    .map(({ workflowId, contactId = null }) => ({
      invariant: 'I6',
      contact: contactId,
      what: `${workflowId} is about an erased contact, and is kept`,
    }))
}
