import type { ContactPointState } from './values.ts'

export type EmailView = {
  id: string
  address: string
  label: string | null
  isPrimary: boolean
  state: ContactPointState
}

/** `number` is E.164; `shownAs` is how the workspace's country writes it. */
export type PhoneView = {
  id: string
  number: string
  shownAs: string
  label: string | null
  isPrimary: boolean
  state: ContactPointState
}
