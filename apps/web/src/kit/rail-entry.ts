import type { MeView } from '@dossier/contracts/staff/views'
import type { IconUser } from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** Where the rail leads. */
export type RailEntry = {
  to: '/contacts' | '/contacts/restore' | '/tasks' | '/settings'
  words: () => string
  Icon: typeof IconUser
  /** Stands under the one before it. */
  isUnder?: boolean
  /** Whose rail has it; everybody's without. */
  isOffered?: (me: MeView) => boolean
  Count?: ComponentType<{ className: string | undefined }>
}
