import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './record-page.module.css'

export type RecordTab = { value: string; label: string; content: ReactNode }
type Props = { label: string; tabs: RecordTab[]; value: string; onChange: (value: string) => void }

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
        <Tabs.Tab key={tab.value} value={tab.value}>
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
export const HiddenTabs = ({ tabs, value }: { tabs: RecordTab[]; value: string }) =>
  tabs
    .filter((tab) => tab.value !== value)
    .map((tab) => (
      <section key={tab.value} className={classes['onPaper']}>
        <h2>{tab.label}</h2>
        {tab.content}
      </section>
    ))
