import { lazy, Suspense } from 'react'
import { createDoor } from '../lib/door.ts'
import type { Explained } from './explain-deletion.ts'

const door = createDoor()
let explained: Explained | null = null

const DeletionReasonDialog = lazy(() =>
  import('./deletion-reason-dialog.tsx').then(({ DeletionReasonDialog }) => ({
    default: DeletionReasonDialog,
  })),
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
  return (
    <Suspense>
      <DeletionReasonDialog explained={explained} onClose={() => door.close()} />
    </Suspense>
  )
}
