/** What went along with the contacts, counted over all of them. */
export type TakenView = {
  notes: number
  tasks: number
  emails: number
  phones: number
  waitingMails: number
}

/** `missing` are those that were not there (any more), or deleted already. */
export type DeletionView = {
  deleted: { contactId: string; name: string | null }[]
  missing: number
  taken: TakenView
  purgeAfter: string
}

/** An email or phone that another contact has by now: nothing is refused, it is only named. */
export type SharedAddress = {
  contactId: string
  address: string
  with: { contactId: string; name: string | null }
}

/** `tooLate` are those whose permanent deletion had begun. */
export type RestorationView = {
  restored: { contactId: string; name: string | null }[]
  tooLate: number
  missing: number
  shared: SharedAddress[]
}

export type LegalHoldView = { at: string; by: string; reason: string }

/** A row of Restore. `isErasing` says that there is no way back any more. */
export type DeletedContactView = {
  id: string
  name: string | null
  email: string | null
  deletedAt: string
  deletedBy: string
  reason: string | null
  purgeAfter: string
  hold: LegalHoldView | null
  isErasing: boolean
}
export type DeletedContactPage = { contacts: DeletedContactView[]; nextCursor: string | null }

export type RetentionView = { days: number }

/** What a new retention would do to contacts that wait now: how many become due at once. */
export type RetentionEffectView = { days: number; dueNow: number }
