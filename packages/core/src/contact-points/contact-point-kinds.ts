import type { ContactPointTimeline } from '@dossier/contracts/contact-points/timeline'
import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import type { Tx } from '@dossier/db'
import { contactEmails, contactPhones } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import { defaultCountry } from '../settings/index.ts'
import { emailsJson, phonesJson } from './contact-points-json.ts'
import { parsePhone } from './parse-phone.ts'

/** An email or a phone by itself, whoever has it. */
export type Value = {
  /** As stored; an editor says by it what it started from. */
  value: string
  /** As people read it, also in the timeline. */
  shownAs: string
  /** A contact has only one of each. */
  key: string
}

/** A contact's email or phone. */
export type ContactPoint = Value & {
  id: string
  contactId: string
  label: string | null
  isPrimary: boolean
  state: ContactPointState
}

type Differences = {
  email: {
    table: typeof contactEmails
    field: 'address'
    columns: Pick<typeof contactEmails.$inferInsert, 'address'>
    named: { address: string }
  }
  phone: {
    table: typeof contactPhones
    field: 'number'
    columns: Pick<typeof contactPhones.$inferInsert, 'number' | 'shownAs'>
    named: { number: string }
  }
}

type Undo<Entry extends keyof ContactPointTimeline> = NonNullable<ContactPointTimeline[Entry]['undo']>

/** All that the verbs need to know of emails or of phones; without a name, of either. */
export type ContactPointKind<View, Name extends keyof Differences = keyof Differences> = {
  name: Name
  table: Differences[Name]['table']
  /** What inputs, errors and the audit log call the value. */
  field: Differences[Name]['field']
  /** The columns that make up a `Value`. */
  select: Record<keyof Value, SQL<string>>
  /** The contact's views, oldest first. */
  json: SQL<View[]>
  parse: (tx: Tx, typed: string) => Promise<Value>
  columns: (value: Value) => Differences[Name]['columns']
  /** A value under the name that the timeline gives it. */
  named: (shownAs: string) => Differences[Name]['named']
  /** What undoing an edit needs: the stored values too, where the entry's line shows them otherwise. */
  edited: (undo: Undo<'email.edited'>, from: Value, to: Value) => Undo<`${Name}.edited`>
  /** The whole entry of a removal, the stored value in `undo` likewise. */
  removed: (undo: Undo<'email.removed'>, point: Value) => ContactPointTimeline[`${Name}.removed`]
}

export const emails: ContactPointKind<EmailView, 'email'> = {
  name: 'email',
  table: contactEmails,
  field: 'address',
  select: {
    value: sql<string>`${contactEmails.address}`,
    shownAs: sql<string>`${contactEmails.address}`,
    key: sql<string>`${contactEmails.addressKey}`,
  },
  json: emailsJson,
  parse: (_, typed) => Promise.resolve({ value: typed, shownAs: typed, key: typed.toLowerCase() }),
  columns: ({ value }) => ({ address: value }),
  named: (address) => ({ address }),
  edited: (undo) => undo,
  removed: (undo, { shownAs }) => ({ address: shownAs, undo }),
}

export const phones: ContactPointKind<PhoneView, 'phone'> = {
  name: 'phone',
  table: contactPhones,
  field: 'number',
  select: {
    value: sql<string>`${contactPhones.number}`,
    shownAs: sql<string>`${contactPhones.shownAs}`,
    key: sql<string>`${contactPhones.number}`,
  },
  json: phonesJson,
  parse: async (tx, typed) => {
    const { number, shownAs } = parsePhone(typed, await defaultCountry(tx))
    return { value: number, shownAs, key: number }
  },
  columns: ({ value, shownAs }) => ({ number: value, shownAs }),
  named: (number) => ({ number }),
  edited: (undo, from, to) => ({ ...undo, from: from.value, to: to.value }),
  removed: (undo, { value, shownAs }) => ({ number: shownAs, undo: { ...undo, number: value } }),
}
