import type { RecordSection } from '@dossier/contracts/record/views'
import { MAX_COUNTED } from '@dossier/contracts/record/values'
import { contacts, notes } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { notePage } from '../notes/note-page.ts'
import { newest } from '../timeline/index.ts'

/** What a section tells of the contact of the surrounding query: its first page as JSON, and the rows that its tab counts. */
type Section = { firstPage: SQL; counted: SQL }

export const recordSections: Record<RecordSection, Section> = {
  notes: {
    firstPage: notePage(newest, { isFirst: true }),
    counted: sql`from ${notes} where ${notes.workspaceId} = ${contacts.workspaceId}
      and ${notes.contactId} = ${contacts.id} and ${notes.deletedAt} is null`,
  },
}

const most = sql.raw(String(MAX_COUNTED))

/** How many rows a section has, at most `MAX_COUNTED`: beyond that nobody counts on. */
export const countOf = ({ counted }: Section): SQL =>
  sql`(select count(*)::int from (select ${counted} limit ${most}) as counted)`
