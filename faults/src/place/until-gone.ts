import { until } from '@dossier/local-stack'
import type { Promised } from './ledger.ts'
import type { Place } from './open-place.ts'

const GONE_WITHIN_MS = 60_000

/** Until the last row of these contacts is erased. */
export const untilGone = async ({ checker }: Place, contacts: Promised[]): Promise<void> => {
  await until(
    'the contacts are erased',
    async () => {
      const left = await checker.query('select 1 from contacts where id = any($1)', [
        contacts.map(({ id }) => id),
      ])
      return left.length === 0
    },
    GONE_WITHIN_MS,
  )
}
