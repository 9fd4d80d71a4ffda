import { withClient } from './with-client.ts'
import type { Stack } from './open-stack.ts'

export type FixtureName = 'Record Thirty' | 'Long Timeline' | 'Empty Record' | 'Twenty Entries'
export type FixtureContact = { id: string; workspaceId: string; entries: number }

const wanted: Record<FixtureName, number> = {
  'Record Thirty': 50,
  'Long Timeline': 5_000,
  'Empty Record': 1,
  'Twenty Entries': 20,
}

/**
 * A contact of Harbour Dental: the demo's of that name, or for `Twenty Entries` whichever has a history nearest to
 * that length.
 */
export const findContact = ({ adminUrl }: Stack, name: FixtureName): Promise<FixtureContact> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<FixtureContact>(
      `select contacts.id, contacts.workspace_id as "workspaceId", count(entry.id)::int as entries
       from contacts
         join workspaces on workspaces.id = contacts.workspace_id and workspaces.name = 'Harbour Dental'
         left join timeline_entries as entry on entry.record_id = contacts.id
       where ${name === 'Twenty Entries' ? 'true' : `concat_ws(' ', first_name, last_name) = '${name}'`}
       group by contacts.id
       order by abs(count(entry.id) - ${wanted[name]}), contacts.id
       limit 1`,
    )
    const [found] = rows
    if (found === undefined) throw new Error(`The demo data has no contact ${name}.`)
    return found
  })
