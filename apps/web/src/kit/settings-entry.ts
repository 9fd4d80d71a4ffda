import type { MeView } from '@dossier/contracts/staff/views'
import type { ComponentType } from 'react'

/** A page of the settings: where it is, what it is called, and what is on it. */
export type SettingsEntry = {
  /** Its part of the address. */
  path: string
  words: () => string
  lead: () => string
  /** A table of many columns. */
  isWide?: boolean
  /** Whose menu names it; everybody's without. */
  isOffered?: (me: MeView) => boolean
  Content: ComponentType<{ canEdit: boolean }>
  /** The words by which the palette leads there. */
  action?: () => string
}
