import type { KeptKind } from '@dossier/contracts/deletion/erasure-views'
import type * as schema from '@dossier/db/schema'
import type { PgTable } from 'drizzle-orm/pg-core'

/** How a value is written for people; what is read of it is the same. */
export type ShownAs = 'text' | 'code' | 'html' | 'day' | 'instant' | 'yesNo' | 'country' | 'language' | 'data'

/** A column that holds an id, where the name behind it is what people read. */
export type NamedBy = 'staff' | 'tags' | 'contact_types' | 'calendars'

type Shown = { label: string; shownAs: ShownAs; namedBy?: NamedBy }

/**
 * What a column holds of a contact.
 * - `personal`: personal data; exported, and nothing of it is left after a permanent deletion.
 * - `derived`: made from personal data; not exported again, and nothing of it is left either.
 * - `fact`: that something was done, by whom and when, without content; exported, and may stay as a proof.
 * - `technical`: what links, orders or isolates rows; it means nothing once the contact is gone.
 * - `staffs`: personal data of staff, who are not the ones it is exported to.
 * - `workspaces`: the workspace's own words and settings, the same whoever the contacts are.
 */
export type ColumnAnswer =
  | ({ holds: 'personal' | 'fact' } & Shown)
  | { holds: 'derived' | 'technical' | 'staffs' | 'workspaces' }

/** What may stay behind when a contact is erased. */
type StayingAnswer = ({ holds: 'fact' } & Shown) | { holds: 'technical' | 'staffs' | 'workspaces' }

/**
 * Which rows are a contact's: those whose column of this name holds its id, or the id of one of its rows in the table
 * that is named.
 */
export type RowsBy = 'id' | 'contact_id' | 'record_id' | { column: string; of: string }

/**
 * What its migration's erasure rule says, in the registry's words: the rows go, or stay without content. `last`: the
 * record's own rows, which go with the tombstone.
 */
type Erasing = { how: 'rows' } | { how: 'content'; keeps: KeptKind } | { how: 'last' }

type Exported<Column extends string> = {
  title: string
  rowsBy: RowsBy
  /** The column that its rows are exported in the order of. */
  inOrderOf: Column
}
type OfContacts<Column extends string> = Exported<Column> & {
  erasing: Erasing
  columns: Record<Column, ColumnAnswer>
}
type KeptOfContacts<Column extends string> = Exported<Column> & {
  erasing: { how: 'none'; keeps: KeptKind }
  columns: Record<Column, StayingAnswer>
}
type OfNobody<Column extends string> = {
  rowsBy: null
  erasing: null
  columns: Record<Column, StayingAnswer>
}

export type TableAnswer<Column extends string> = { table: PgTable } & (
  | OfContacts<Column>
  | KeptOfContacts<Column>
  | OfNobody<Column>
)

type Schema = typeof schema
type ColumnOf<Table extends keyof Schema> = keyof Schema[Table]['_']['columns'] & string

/** An answer for every column of every table: one that is forgotten does not compile. */
export type PersonalData = {
  [Table in keyof Schema]: { table: Schema[Table] } & TableAnswer<ColumnOf<Table>>
}
export type AnswersFor<Table extends keyof Schema> = Pick<PersonalData, Table>
