import type { Client } from 'pg'
import { copyRows, dropIndexes } from './copy-rows.ts'
import { withClient } from './with-client.ts'

/** What a list, a count and a search read of a contact. */
const tables = ['records', 'contacts', 'contact_emails', 'contact_phones', 'contact_tags']

/** Where a copy differs from what it was made of; `n` is its number. Ids keep the time that they begin with. */
const copyOf = (id: string) => `overlay(${id}::text placing left(md5(${id}::text || n), 12) from 25)::uuid`
/** Between 0 and 1, of every copy another. */
const share = (of: string) => `('x' || left(md5('${of}' || id || n), 7))::bit(28)::int / 268435456.0`

/**
 * Copies are spread over three years, or twenty of one person would stand side by side and a page would be five
 * people's. Their last activity does not depend on what they have: those left alone have hardly a tag, and a page of
 * them would pass for a nearer one.
 */
const createdAt = `created_at - ${share('created')} * interval '3 years'`
const inHarbour: Record<string, string> = {
  id: copyOf('id'),
  contact_id: copyOf('contact_id'),
  created_at: createdAt,
  last_activity_at: `${createdAt} + ${share('active')} * (last_activity_at - created_at)`,
  address: "n || '.' || address",
  number: 'left(number, -1) || (right(number, 1)::int + n) % 10',
}
/** Staff, types and tags of Harbour Dental are no other workspace's. */
const elsewhere: Record<string, string> = {
  ...inHarbour,
  workspace_id: copyOf('workspace_id'),
  owner_id: 'null',
  type_id: 'null',
}

/** Numbers of the copies that make other workspaces. */
const others = [20, 39] as const

const harbour = "(select id from workspaces where name = 'Harbour Dental')"

/**
 * Brings the seed's 25,000 contacts to a million by copying rows within the database: half a million in Harbour
 * Dental, half a million in twenty other workspaces. It begins without the indexes, since building them once
 * costs a fraction of keeping them, and without triggers: what they look after was right in the rows copied.
 */
export const copyContacts = (adminUrl: string, say: (line: string) => void): Promise<void> =>
  withClient(adminUrl, async (client) => {
    await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'")
    await copyWorkspaces(client)
    const indexes = await dropIndexes(client, tables)
    for (const table of tables) {
      say(`Copying ${table} …`)
      const where = `workspace_id = ${harbour}`
      // Elsewhere first: then these are still the seed's alone.
      if (table !== 'contact_tags')
        await copyRows(client, { table, where, numbers: others, change: elsewhere })
      await copyRows(client, { table, where, numbers: [1, 19], change: inHarbour })
    }
    for (const { name, definition } of indexes) {
      say(`Building ${name} …`)
      await client.query(definition)
    }
    await client.query('vacuum (analyze)')
  })

async function copyWorkspaces(client: Client): Promise<void> {
  const numbers = others
  const change = { id: copyOf('id'), name: "'Practice ' || n", workspace_id: elsewhere['workspace_id'] ?? '' }
  await copyRows(client, { table: 'workspaces', where: `id = ${harbour}`, numbers, change })
  await copyRows(client, { table: 'workspace_settings', where: `workspace_id = ${harbour}`, numbers, change })
}
