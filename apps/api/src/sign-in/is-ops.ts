import type { Db } from '@dossier/db'

/** Whether a user may read what workflow histories hold: no role in a workspace, but a flag of the installation. */
export const isOps = async (db: Db, userId: string): Promise<boolean> => {
  const { rowCount } = await db.$client.query('select 1 from users where id = $1 and is_ops', [userId])
  return rowCount === 1
}
