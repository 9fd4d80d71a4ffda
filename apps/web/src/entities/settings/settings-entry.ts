import type { MeView } from '@dossier/contracts/staff/views'
import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** A page of the settings, as its domain lists it. */
export type SettingsEntry = {
  /** The end of its address, under `/settings`. */
  path: string
  words: () => string
  /** What it is for, above the rest of it. */
  lead: () => string
  icon: Icon
  /** A table of many columns. */
  isWide?: boolean
  /** Whether it is offered; to everybody where this is left out. */
  isFor?: (abilities: MeView['abilities']) => boolean
  /** Its code comes when it is first shown. */
  Content: ComponentType<{ canEdit: boolean }>
}
