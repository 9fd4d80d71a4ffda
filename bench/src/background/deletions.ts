import type { Background } from './with-background.ts'
import { until } from '@dossier/local-stack'

const AT_ONCE = 200
const STARTS_WITHIN_MS = 15 * 60_000

/** That many live contacts of the signed-in person's workspace that nothing else of the benchmark needs. */
export async function someContacts({ database }: Background, count: number): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>(
    `select contacts.id from contacts join workspaces on workspaces.id = contacts.workspace_id
     where workspaces.name = 'Harbour Dental' and deleted_at is null order by contacts.id limit $1`,
    [count],
  )
  if (rows.length < count) throw new Error(`There are ${rows.length} contacts, ${count} are needed.`)
  return rows.map(({ id }) => id)
}

export async function deleteAll({ call }: Background, contactIds: string[]): Promise<void> {
  for (let at = 0; at < contactIds.length; at += AT_ONCE)
    await call('deletions.delete', { contactIds: contactIds.slice(at, at + AT_ONCE) })
}

/** Until the outbox is empty and that many runs wait. */
export async function untilWaiting({ database, temporal }: Background, runs: number): Promise<void> {
  await until(
    `${runs} runs wait`,
    async () => {
      const { rows } = await database.query('select 1 from outbox where done_at is null limit 1')
      if (rows.length > 0) return false
      const query = `WorkflowType = 'purgeContact' and ExecutionStatus = 'Running' and DossierDueAt is not null`
      return (await temporal.client.workflow.count(query)).count >= runs
    },
    STARTS_WITHIN_MS,
  )
}
