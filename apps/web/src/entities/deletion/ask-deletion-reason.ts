import { createDoor } from '../../lib/door.ts'

/** Which deletion is explained, and how it was explained before. */
export type Explained = { contactIds: readonly string[]; name: string | null; was: string | null }

export const deletionReasonDoor = createDoor()
let explained: Explained | null = null

/** Asks why contacts were deleted, from wherever that is asked for. */
export const askDeletionReason = (what: Explained) => {
  explained = what
  deletionReasonDoor.open()
}
export const explainedNow = () => explained
