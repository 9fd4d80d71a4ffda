import * as schema from '@dossier/db/schema'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { NamedBy, ShownAs } from './answers.ts'
import { ofContacts } from './of-contacts.ts'
import { personalData } from './personal-data.ts'

export type HeldColumn = {
  key: string
  label: string
  shownAs: ShownAs
  namedBy: NamedBy | null
  /** As the database calls it. */
  column: string
}
export type HeldTable = {
  key: string
  title: string
  rowsBy: 'id' | 'contact_id' | 'note_id'
  table: string
  inOrderOf: string
  columns: HeldColumn[]
}

// They are the keys of an object that is written down beside.
const keys = Object.keys(ofContacts) as (keyof typeof ofContacts)[]

/** What the registry has exported of a contact: its tables and their columns, in its order. */
export const heldTables: HeldTable[] = keys.flatMap((key) => {
  const answer = personalData[key]
  if (answer.rowsBy === null) return []
  const names = getTableColumns(schema[key])
  const nameOf = (column: string): string => Reflect.get(names, column)?.name ?? column
  const columns = Object.entries(answer.columns).flatMap(([column, held]) =>
    'label' in held ? { key: column, ...held, namedBy: held.namedBy ?? null, column: nameOf(column) } : [],
  )
  const { title, rowsBy, inOrderOf } = answer
  return { key, title, rowsBy, table: getTableName(schema[key]), inOrderOf: nameOf(inOrderOf), columns }
})
