import { createDoor } from '../../lib/door.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'

/** Which deletion is explained, and how it was explained before. */
export type Explained = { contactIds: readonly string[]; name: string | null; was: string | null }

const door = createDoor()
let explained: Explained | null = null

const DeletionReasonDialog = lazyPart(
  async () => (await import('./deletion-reason-dialog.tsx')).DeletionReasonDialog,
  { close: ({ onClose }) => onClose() },
)

/** Asks why contacts were deleted, from wherever that is asked for. */
export const askDeletionReason = (what: Explained) => {
  explained = what
  door.open()
}

/** What `askDeletionReason` opens. */
export const DeletionReason = () => {
  const isOpen = door.use()
  if (!isOpen || explained === null) return null
  return <DeletionReasonDialog explained={explained} onClose={() => door.close()} />
}
