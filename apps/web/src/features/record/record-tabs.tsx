import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './record-page.module.css'

export type ShownTab = {
  value: string
  label: string
  count?: ReactNode
  content: ReactNode
  /** The reader is about to open it. */
  onIntent?: () => void
}
type Props = { label: string; tabs: ShownTab[]; value: string; onChange: (value: string) => void }

/** Sections of the record of which one shows; the address says which. */
export const RecordTabs = ({ label, tabs, value, onChange }: Props) => (
  <Tabs
    value={value}
    onChange={(next) => next !== null && onChange(next)}
    keepMounted={false}
    className={classes['tabs'] ?? ''}
  >
    <Tabs.List aria-label={label} className={classes['tabList'] ?? ''}>
      {tabs.map((tab) => (
        <Tabs.Tab
          key={tab.value}
          value={tab.value}
          rightSection={tab.count}
          onPointerEnter={tab.onIntent}
          onFocus={tab.onIntent}
        >
          {tab.label}
        </Tabs.Tab>
      ))}
    </Tabs.List>
    {tabs.map((tab) => (
      <Tabs.Panel key={tab.value} value={tab.value} className={classes['tabPanel'] ?? ''}>
        <h2 className={classes['onPaper']}>{tab.label}</h2>
        {tab.content}
      </Tabs.Panel>
    ))}
  </Tabs>
)

/** The sections that `RecordTabs` keeps away, for a page that is printed. */
export const HiddenTabs = ({ tabs, value }: { tabs: ShownTab[]; value: string }) =>
  tabs
    .filter((tab) => tab.value !== value)
    .map((tab) => (
      <section key={tab.value} className={classes['onPaper']}>
        <h2>{tab.label}</h2>
        {tab.content}
      </section>
    ))
