import type { Database } from './database.ts'

/** What tells of acts, and goes on being written whether the contact is deleted or not: no part of what comes back. */
const passing = ['audit_entries', 'erasures', 'outbox', 'email_deliveries']
/** What a deletion writes on the contact's row, and a restore takes away. */
const ofDeletion = [
  'deleted_at',
  'deletion_id',
  'deleted_by',
  'deletion_reason',
  'purge_after',
  'purge_started_at',
  'held_at',
  'held_by',
  'hold_reason',
  'last_activity_at',
]
const toldKinds = ['contact.deleted', 'contact.restored']

type Owned = { table: string; condition: string }

/** Reads a contact's rows in every table that has any, as one text that is the same if all of them are. */
export const recordReader = async (
  database: Pick<Database, 'query'>,
): Promise<(contactId: string) => Promise<string>> => {
  const owned = await ownedTables(database)
  const parts = owned.map(
    ({ table, condition }) => `select '${table}' as part, count(*) as rows,
      md5(string_agg(row::text, ',' order by row::text)) as sum
      from (select to_jsonb(${table}) as row from ${table} where ${condition}) as rows`,
  )
  const contact = `select 'contacts' as part, count(*) as rows, md5(string_agg(row::text, ',')) as sum
    from (select to_jsonb(contacts) - $2::text[] as row from contacts where id = $1) as rows`
  return async (contactId) => {
    const told = await database.query<{ part: string; rows: string; sum: string | null }>(
      [contact, ...parts].join(' union all '),
      [contactId, ofDeletion],
    )
    return told
      .map(({ part, rows, sum }) => `${part}: ${rows} ${sum ?? ''}`)
      .toSorted()
      .join('\n')
  }
}

/** From the catalogue, so that a table to come is not forgotten: its rows name the contact or a note of it. */
const ownedTables = async (database: Pick<Database, 'query'>): Promise<Owned[]> => {
  const found = await database.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column
     from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and a.attname in ('contact_id', 'record_id', 'note_id') and c.relname <> all ($1)`,
    [passing],
  )
  const byContact = found.filter(({ column }) => column !== 'note_id')
  const named = byContact.map(({ table }) => table)
  const byNote = found
    .filter(({ table, column }) => column === 'note_id' && !named.includes(table))
    .map(({ table }) => table)
  const kinds = toldKinds.map((kind) => `'${kind}'`).join(', ')
  return [
    ...byContact.map(({ table, column }) => ({
      table,
      condition: `${column} = $1${table === 'timeline_entries' ? ` and kind not in (${kinds})` : ''}`,
    })),
    ...byNote.map((table) => ({
      table,
      condition: 'note_id in (select id from notes where record_id = $1)',
    })),
  ]
}

/** Of two records, the parts that are not the same. */
export const differences = (before: string, after: string): string[] => {
  const others = new Set(after.split('\n'))
  return before.split('\n').filter((line) => !others.has(line))
}
