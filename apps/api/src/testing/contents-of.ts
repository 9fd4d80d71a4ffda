import type { TestDatabase } from '@dossier/db/testing'
import type { World } from './make-world.ts'

const tables = [
  ...['contacts', 'contact_types', 'contact_emails', 'contact_phones', 'tags', 'contact_tags'],
  ...['calendars', 'calendar_staff', 'calendar_hours', 'appointments'],
  ...['reminder_rules', 'reminder_texts', 'reminder_deliveries', 'do_not_disturb'],
  ...['tasks', 'notes', 'note_versions', 'notifications', 'timeline_entries', 'email_deliveries', 'erasures'],
]

/** A digest of each table of a workspace, to see that nothing changed. */
export const contentsOf = async (database: TestDatabase, { workspace }: World): Promise<unknown[]> =>
  Promise.all(
    tables.map(async (table) => {
      const text = `select md5(string_agg(t::text, ',' order by t::text)) from ${table} t where workspace_id = $1`
      const { rows } = await database.migrator.$client.query<{ md5: string }>(text, [workspace.id])
      return rows[0]?.md5
    }),
  )
