import type { MeView } from '@dossier/contracts/staff/views'
import type { Icon } from '@tabler/icons-react'
import type { LinkProps } from '@tanstack/react-router'
import type { ComponentType } from 'react'

/** A place in the rail, as its domain lists it. */
export type RailEntry = {
  to: NonNullable<LinkProps['to']>
  words: () => string
  icon: Icon
  /** It lies under the one before it. */
  isUnder?: boolean
  isFor?: (abilities: MeView['abilities']) => boolean
  /** How many there are. */
  Count?: ComponentType<{ className: string | undefined }>
}
