import type { Stack } from './open-stack.ts'
import { withClient } from './with-client.ts'

/** The id of the workspace that measurements work in. */
export const harbourDental = ({ adminUrl }: Stack): Promise<string> =>
  withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from workspaces where name = 'Harbour Dental'",
    )
    if (rows[0] === undefined) throw new Error('The demo data has no workspace Harbour Dental.')
    return rows[0].id
  })
