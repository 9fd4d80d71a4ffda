import { withClient } from './with-client.ts'
import type { Stack } from './open-stack.ts'

export type FixtureName = 'Record Thirty' | 'Long Timeline' | 'Twenty Entries'
export type FixtureContact = { id: string; workspaceId: string; entries: number }

// The first two are in the demo by name; the third is whichever has as many entries.
const which: Record<FixtureName, string> = {
  'Record Thirty': "coalesce(first_name, '') || ' ' || coalesce(last_name, '') = 'Record Thirty'",
  'Long Timeline': "coalesce(first_name, '') || ' ' || coalesce(last_name, '') = 'Long Timeline'",
  'Twenty Entries': 'true',
}
const wanted: Record<FixtureName, number> = {
  'Record Thirty': 50,
  'Long Timeline': 5_000,
  'Twenty Entries': 20,
}

/** A contact of Harbour Dental: of those that fit, the one whose history is nearest to the wanted length. */
export const findContact = ({ adminUrl }: Stack, name: FixtureName): Promise<FixtureContact> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<FixtureContact>(
      `select contacts.id, contacts.workspace_id as "workspaceId", count(entry.id)::int as entries
       from contacts
         join workspaces on workspaces.id = contacts.workspace_id and workspaces.name = 'Harbour Dental'
         left join timeline_entries as entry on entry.contact_id = contacts.id
       where ${which[name]}
       group by contacts.id
       order by abs(count(entry.id) - ${wanted[name]}), contacts.id
       limit 1`,
    )
    const [found] = rows
    if (found === undefined) throw new Error(`The demo data has no contact ${name}.`)
    return found
  })
