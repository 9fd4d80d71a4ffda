import { forEachContactField } from '@dossier/contracts/contacts/fields'
import type { ContactPage, ContactRow } from '@dossier/contracts/contacts/views'
import type { RecordView } from '@dossier/contracts/record/views'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

/** The row that any list read so far has of a contact. */
const findRow = (contactId: string): ContactRow | undefined => {
  const pages = queryClient.getQueriesData<ContactPage>(trpc.contacts.list.queryFilter())
  for (const [, page] of pages) {
    const row = page?.rows.find(({ id }) => id === contactId)
    if (row) return row
  }
  return undefined
}

const known = { label: null, isPrimary: true, state: 'unknown' } as const

/** What no list shows is not known yet. */
const unknown = forEachContactField(() => null)

/** A record as far as a list's row has it: the first paint of one that was clicked in a list. */
export const recordOfRow = (contactId: string): RecordView | undefined => {
  const row = findRow(contactId)
  if (!row) return undefined
  const { email, phone, tags, lastActivityAt: _, ...shown } = row
  return {
    contact: { ...unknown, ...shown },
    emails: email === null ? [] : [{ id: 'row-email', address: email, ...known }],
    phones: phone === null ? [] : [{ id: 'row-phone', number: phone, shownAs: phone, ...known }],
    tags,
    doNotDisturb: [],
    timeline: { entries: [], pinned: [], nextCursor: null, newerCursor: null },
    section: null,
    counts: { appointments: 0, tasks: 0, notes: 0 },
    abilities: { edit: false, editTypes: false, overrideHours: false },
  }
}
