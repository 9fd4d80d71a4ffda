import { MAX_SELECTED } from '@dossier/contracts/contacts/values'
import { queryClient } from '../../lib/query-client.ts'
import { type ListView, pageOptions } from '../../entities/contacts/queries.ts'

/** The first contacts of a list, as many as can be changed at once, and whether those are all. */
export const readFirstIds = async (view: ListView): Promise<{ ids: string[]; isAll: boolean }> => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const page: { rows: { id: string }[]; nextCursor: string | null } = await queryClient.query(
      pageOptions(view, cursor),
    )
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.nextCursor
  } while (cursor !== null && ids.length < MAX_SELECTED)
  return { ids: ids.slice(0, MAX_SELECTED), isAll: cursor === null && ids.length <= MAX_SELECTED }
}
