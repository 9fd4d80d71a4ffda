import type { DndView } from '@dossier/contracts/do-not-disturb/views'
import { contacts, doNotDisturb, staff } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { isShut } from './is-shut.ts'

/** What is shut for the contact of the surrounding query, as JSON that Postgres builds. */
export const dndJson: SQL<DndView[]> = sql<DndView[]>`(select coalesce(json_agg(json_build_object(
    'channel', ${doNotDisturb.channel}, 'direction', ${doNotDisturb.direction},
    'status', ${doNotDisturb.status}, 'reason', ${doNotDisturb.reason},
    'endsAt', to_char(${doNotDisturb.endsAt}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'setBy', ${doNotDisturb.setBy}, 'staff', (select json_build_object('id', ${staff.id}, 'name', ${staff.name})
      from ${staff} where ${staff.workspaceId} = ${doNotDisturb.workspaceId} and ${staff.id} = ${doNotDisturb.setByStaffId}),
    'since', ${doNotDisturb.since}) order by ${doNotDisturb.since}, ${doNotDisturb.id}), '[]')
  from ${doNotDisturb} where ${doNotDisturb.workspaceId} = ${contacts.workspaceId}
    and ${doNotDisturb.contactId} = ${contacts.id} and ${isShut})`
