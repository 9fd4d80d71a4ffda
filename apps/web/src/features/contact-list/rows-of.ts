import type { ContactPage, ContactRow } from '@dossier/contracts/contacts'
import type { InfiniteData } from '@tanstack/react-query'

/** All rows read so far; one that moved between two readings of different pages shows once. */
export const rowsOf = (list: InfiniteData<ContactPage> | undefined): ContactRow[] => {
  const seen = new Set<string>()
  const rows: ContactRow[] = []
  for (const page of list?.pages ?? [])
    for (const row of page.rows) {
      if (seen.has(row.id)) continue
      seen.add(row.id)
      rows.push(row)
    }
  return rows
}
