import { prepareStatement } from '@dossier/db'
import { contacts } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'
import { notePage } from '../notes/note-page.ts'
import { newest, timelinePage } from '../timeline/index.ts'
import { contactJson, emailsJson, phonesJson, tagsJson } from './contact-json.ts'

/**
 * The whole `ContactRecordView` as one text that Postgres builds, whatever sections there are: what a reader
 * waits for is one trip, and nothing is parsed on the way through.
 */
export const recordStatement = prepareStatement<{ contactId: string; abilities: string }>(
  'contact-record',
  sql`select json_build_object(
      'contact', ${contactJson}, 'emails', ${emailsJson}, 'phones', ${phonesJson}, 'tags', ${tagsJson},
      'notes', ${notePage(newest, { isFirst: true })}, 'timeline', ${timelinePage(newest)},
      'abilities', ${sql.placeholder('abilities')}::json)::text as record
    from ${contacts} where ${contacts.id} = ${sql.placeholder('contactId')}::uuid`,
)
