/** What went along with the contacts, counted over all of them. */
export type TakenView = {
  notes: number
  appointments: number
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

/** An appointment whose time somebody else has by now: it came back cancelled. */
export type LostAppointment = {
  contactId: string
  appointmentId: string
  /** What was booked. */
  what: string
  startsAt: string
}

/** `tooLate` are those whose permanent deletion had begun. */
export type RestorationView = {
  restored: { contactId: string; name: string | null }[]
  tooLate: number
  missing: number
  shared: SharedAddress[]
  lost: LostAppointment[]
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
