import { doNotDisturb } from '@dossier/db/schema'
import { sql } from 'drizzle-orm'

/** Whether a row shuts its channel now, by the database's clock: one that has ended shuts nothing. */
export const isShut = sql`(${doNotDisturb.status} <> 'inactive'
  and (${doNotDisturb.endsAt} is null or ${doNotDisturb.endsAt} > clock_timestamp()))`
