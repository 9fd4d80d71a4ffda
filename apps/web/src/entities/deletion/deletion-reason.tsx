import { lazyPart } from '../../kit/lazy-part.tsx'
import { deletionReasonDoor, explainedNow } from './ask-deletion-reason.ts'

const DeletionReasonDialog = lazyPart(
  async () => (await import('./deletion-reason-dialog.tsx')).DeletionReasonDialog,
  { close: ({ onClose }) => onClose() },
)

/** What `askDeletionReason` opens. */
export const DeletionReason = () => {
  const isOpen = deletionReasonDoor.use()
  const explained = explainedNow()
  if (!isOpen || explained === null) return null
  return <DeletionReasonDialog explained={explained} onClose={() => deletionReasonDoor.close()} />
}
