import type { ContactPage, ContactRecordView, ContactRow } from '@dossier/contracts/contacts'
import type { InfiniteData } from '@tanstack/react-query'
import { queryClient } from '../query-client.ts'
import { trpc } from '../trpc.ts'

/** The row that any list read so far has of a contact. */
const findRow = (contactId: string): ContactRow | undefined => {
  const lists = queryClient.getQueriesData<InfiniteData<ContactPage>>(
    trpc.contacts.list.infiniteQueryFilter(),
  )
  for (const [, list] of lists)
    for (const page of list?.pages ?? []) {
      const row = page.rows.find(({ id }) => id === contactId)
      if (row) return row
    }
  return undefined
}

/** A record as far as a list's row tells it: the first paint of one that was clicked in a list. */
export const recordOfRow = (contactId: string): ContactRecordView | undefined => {
  const row = findRow(contactId)
  if (!row) return undefined
  const { id, firstName, lastName, companyName, owner, email, phone, tags, lastActivityAt } = row
  return {
    contact: { id, firstName, lastName, companyName, owner, jobTitle: null, createdAt: lastActivityAt },
    emails: email === null ? [] : [{ id: 'row-email', address: email, label: null, isPrimary: true }],
    phones:
      phone === null
        ? []
        : [{ id: 'row-phone', number: phone, shownAs: phone, label: null, isPrimary: true }],
    tags,
    notes: { notes: [], nextCursor: null },
    timeline: { entries: [], nextCursor: null },
    abilities: { edit: false },
  }
}
