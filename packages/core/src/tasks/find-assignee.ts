import type { Tx } from '@dossier/db'
import { invalidField } from '../errors/index.ts'
import { findStaff } from '../staff/index.ts'

/** The colleague of an id that a form sent as `field`; null where it names nobody. */
export const findAssignee = async (tx: Tx, staffId: string | null, field: string) => {
  if (staffId === null) return null
  const [person] = await findStaff(tx, [staffId])
  if (!person) throw invalidField(field, 'staff.unknown')
  return person
}
