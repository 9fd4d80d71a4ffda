import { recordOpensOn, recordSections } from '../../../domains.ts'
import { recordOfRow } from '../../../entities/record/find-row.ts'
import { recordOptions } from '../../../entities/record/queries.ts'
import { queryClient } from '../../../lib/query-client.ts'

export { recordTabNamed } from '../../../domains.ts'

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count))

/**
 * Asks for a record, as soon as the pointer rests on its name. What is known of it is painted at once; where that is only
 * a list's row, or nothing, a moment's wait spares the page from building itself twice.
 */
export const openRecord = async (contactId: string, tab: string | undefined) => {
  const opening = recordOpensOn(tab)
  const record = recordOptions(contactId, opening)
  const isKnown = queryClient.getQueryData(record.queryKey) !== undefined
  const asked = queryClient.query(record).catch(() => {})
  const section = recordSections.find((one) => one.tab === opening)
  const code = section?.load().catch(() => {})
  if (isKnown) return
  const patience = milliseconds(recordOfRow(contactId) === undefined ? 150 : 60)
  await Promise.race([Promise.all([asked, code]), patience])
}
