import type { Db } from '@dossier/db'

/** Whether anybody could sign in at all. */
export const hasPeople = async (db: Db): Promise<boolean> => {
  const { rowCount } = await db.$client.query('select 1 from users limit 1')
  return rowCount === 1
}
