import { OPENING_SECTION } from '@dossier/contracts/record/values'
import type { RecordSection, RecordTab, RecordView } from '@dossier/contracts/record/views'
import type { IconNote } from '@tabler/icons-react'
import type { ComponentType } from 'react'

/** A part of the record that has a tab of its own. The record page knows a list of them, and no name. */
export type RecordSectionEntry = {
  tab: RecordSection
  words: () => string
  Icon: typeof IconNote
  /** How many there are, beside the tab's name. */
  Count: ComponentType<{ record: RecordView }>
  /** `asked` says how often the reader asked to add one: each time its form takes the focus. */
  Content: ComponentType<{ contactId: string; asked: number }>
  /** Fetches its code. */
  load: () => Promise<unknown>
  /** Fetches its first page, on intent. */
  read: (contactId: string) => Promise<unknown>
  /** An icon in the record's head that leads to it; what adds one stands in the section then. */
  open?: { words: () => string }
  /** What adds one by key, and from the record's head where nothing else leads there. */
  add?: { words: () => string; key: string }
}

type Sections = readonly RecordSectionEntry[]

/** Wide enough for three panes; the page's early start asks the same. */
export const DESK = '(min-width: 1101px)'

/** The tab that an address names; undefined where there is none of that name. */
export const tabNamed = (sections: Sections, name: string | undefined): RecordTab | undefined =>
  name === 'activity' ? name : sections.find(({ tab }) => tab === name)?.tab

/** What stands beside the information when a record opens: what its address names, or the opening section on a desk. */
export const openingTab = (sections: Sections, named: RecordTab | undefined): RecordTab =>
  sections.find(({ tab }) => tab === named)?.tab ??
  (window.matchMedia(DESK).matches ? OPENING_SECTION : 'activity')
