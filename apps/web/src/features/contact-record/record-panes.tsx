import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './record-page.module.css'
import type { RecordSection } from './record-section.ts'
import { RecordTabs } from './record-tabs.tsx'

type Props = {
  section: RecordSection | undefined
  onSection: (section: RecordSection | undefined) => void
  /** False while only a list's row is known. */
  isComplete: boolean
  information: ReactNode
  timeline: ReactNode
  notes: ReactNode
}

const asSection = (value: string): RecordSection | undefined =>
  value === 'activity' || value === 'notes' ? value : undefined

const atOnce = { getInitialValueInEffect: false }

/** Three panes on a desk, two beside a narrow window, one on a phone. */
export const RecordPanes = ({ section, onSection, isComplete, information, timeline, notes }: Props) => {
  const { t } = useTranslation('record')
  const isWide = useMediaQuery('(min-width: 1101px)', true, atOnce)
  const isPhone = useMediaQuery('(max-width: 700px)', false, atOnce)
  const activityTab = { value: 'activity', label: t('tabs.activity'), content: timeline }
  const notesTab = { value: 'notes', label: t('tabs.notes'), content: notes }
  const onTab = (value: string) => onSection(asSection(value))

  const left = (
    <section aria-label={t('information')} aria-busy={!isComplete} className={classes['left']}>
      {information}
    </section>
  )

  if (isPhone)
    return (
      <RecordTabs
        label={t('sections')}
        value={section ?? 'info'}
        onChange={onTab}
        tabs={[{ value: 'info', label: t('tabs.info'), content: left }, activityTab, notesTab]}
      />
    )
  if (!isWide)
    return (
      <div className={classes['panes']}>
        {left}
        <section aria-label={t('details')} className={classes['middle']}>
          <RecordTabs
            label={t('sections')}
            value={section ?? 'activity'}
            onChange={onTab}
            tabs={[activityTab, notesTab]}
          />
        </section>
      </div>
    )
  return (
    <div className={classes['panes']}>
      {left}
      <section aria-label={t('activity')} className={classes['middle']}>
        {timeline}
      </section>
      <section aria-label={t('details')} className={classes['right']}>
        <RecordTabs label={t('details')} value="notes" onChange={onTab} tabs={[notesTab]} />
      </section>
    </div>
  )
}
