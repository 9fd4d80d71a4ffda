import { MAX_COUNTED } from '@dossier/contracts/record/values'
import type { RecordTab } from '@dossier/contracts/record/views'
import { prepareStatement } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { emailsJson, phonesJson } from '../contact-points/index.ts'
import { contactJson } from '../contacts/index.ts'
import { dndJson } from '../do-not-disturb/index.ts'
import type { Section } from '../domain/index.ts'
import { recordSections } from '../domains.ts'
import { newest } from '../paging/index.ts'
import { tagsJson } from '../tags/index.ts'
import { timelinePage } from '../timeline/index.ts'

const json = (pairs: [name: string, value: SQL][]): SQL =>
  sql`json_build_object(${sql.join(
    pairs.map(([name, value]) => sql`${sql.raw(`'${name}'`)}, ${value}`),
    sql`, `,
  )})`

const most = sql.raw(String(MAX_COUNTED))

/** How many rows a section has, at most `MAX_COUNTED`: beyond that nobody counts on. */
const countOf = ({ counted }: Section): SQL =>
  sql`(select count(*)::int from (select ${counted} limit ${most}) as counted)`

const counts = json(Object.entries(recordSections).map(([name, section]) => [name, countOf(section)]))

const sectionOf = (tab: RecordTab): SQL =>
  tab === 'activity'
    ? sql`null::json`
    : json([
        ['tab', sql.raw(`'${tab}'`)],
        ['page', recordSections[tab].firstPage],
      ])

/**
 * A `RecordView` as one text that Postgres builds, whatever sections there are: what a reader waits for is one trip,
 * and nothing is parsed on the way through.
 */
const prepareRecord = (tab: RecordTab) =>
  prepareStatement<{ contactId: string; abilities: string }>(
    `record-${tab}`,
    sql`select ${json([
      ['contact', contactJson],
      ['emails', emailsJson],
      ['phones', phonesJson],
      ['tags', tagsJson],
      ['doNotDisturb', dndJson],
      ['timeline', timelinePage(newest)],
      ['section', sectionOf(tab)],
      ['counts', counts],
      ['abilities', sql`${sql.placeholder('abilities')}::json`],
    ])}::text as record from ${contacts} where ${contacts.id} = ${sql.placeholder('contactId')}::uuid`,
  )

/** The statement of each tab that a record can open on. */
export const recordStatements: Record<RecordTab, ReturnType<typeof prepareRecord>> = {
  activity: prepareRecord('activity'),
  appointments: prepareRecord('appointments'),
  tasks: prepareRecord('tasks'),
  notes: prepareRecord('notes'),
}
