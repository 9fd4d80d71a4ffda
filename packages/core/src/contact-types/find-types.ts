import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import type { Tx } from '@dossier/db'
import { contactTypes } from '@dossier/db/schema'
import { asc, inArray } from 'drizzle-orm'

const columns = { id: contactTypes.id, name: contactTypes.name }

/** Those of `ids` that are types of the workspace. */
export const findTypes = async (tx: Tx, ids: (string | null)[]): Promise<ContactTypeView[]> =>
  tx
    .select(columns)
    .from(contactTypes)
    .where(
      inArray(
        contactTypes.id,
        ids.filter((id) => id !== null),
      ),
    )

/** All types, in the workspace's order. */
export const allTypes = (tx: Tx): Promise<ContactTypeView[]> =>
  tx.select(columns).from(contactTypes).orderBy(asc(contactTypes.position), asc(contactTypes.nameKey))
