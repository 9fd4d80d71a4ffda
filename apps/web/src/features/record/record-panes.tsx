import { useMergedRef } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { useIsPrinting } from '../../lib/printing.ts'
import { classNames } from '../../kit/class-names.ts'
import type { RecordLayout } from './record-layout.ts'
import type { PaneSide } from './record-pane-choice.ts'
import { RecordPaneHandle } from './record-pane-handle.tsx'
import classes from './record-page.module.css'
import paper from './record-print.module.css'
import type { RecordSection } from './record-section.ts'
import { HiddenTabs, RecordTabs } from './record-tabs.tsx'
import { DETAILS_ID } from './use-pane-fold.ts'
import { usePanes } from './use-panes.ts'
import { usePaperLinks } from './use-paper-links.ts'

const t = textsOf('record')

const INFORMATION_ID = 'record-information'

type Props = {
  layout: RecordLayout
  isFolded: boolean
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

/** Three panes on a desk, two beside a narrow window, one on a phone; all of them one after the other on paper. */
export const RecordPanes = (props: Props) => {
  const { layout, isFolded, section, onSection, isComplete, information, timeline, notes } = props
  const isPrinting = useIsPrinting()
  const panes = useRef<HTMLDivElement>(null)
  const { refs, widths, handleOf } = usePanes(layout === 'desk' && !isFolded)
  const ref = useMergedRef(panes, ...refs)
  usePaperLinks(panes)
  const onTab = (value: string) => onSection(asSection(value))

  const activity = { value: 'activity', label: t('tabs.activity'), content: timeline }
  const noted = { value: 'notes', label: t('tabs.notes'), content: notes }
  const left = (
    <section
      id={INFORMATION_ID}
      data-pane="left"
      aria-label={t('information')}
      aria-busy={!isComplete}
      className={classes['left']}
    >
      {information}
    </section>
  )

  if (layout === 'phone') {
    const tabs = [{ value: 'info', label: t('tabs.info'), content: left }, activity, noted]
    return (
      <div ref={ref} className={classNames(paper['paper'], paper['flat'])}>
        <RecordTabs label={t('sections')} value={section ?? 'info'} onChange={onTab} tabs={tabs} />
        {isPrinting && <HiddenTabs tabs={tabs} value={section ?? 'info'} />}
      </div>
    )
  }

  const isDesk = layout === 'desk'
  const tabs = [activity, noted]
  const handle = (side: PaneSide, paneId: string, pane: string) => (
    <RecordPaneHandle {...handleOf(side)} paneId={paneId} label={t('panes.edge', { pane })} />
  )
  // Custom properties are not among React's style names.
  const style = { '--left': `${widths.left}px`, '--right': `${widths.right}px` } as CSSProperties
  return (
    <div
      ref={ref}
      className={classNames(classes['panes'], paper['paper'])}
      style={style}
      data-layout={isDesk && isFolded ? 'folded' : layout}
    >
      {left}
      {handle('left', INFORMATION_ID, t('information'))}
      {isDesk ? (
        <section data-pane="middle" aria-label={t('activity')} className={classes['middle']}>
          <h2 className={classes['onPaper']}>{t('tabs.activity')}</h2>
          {timeline}
        </section>
      ) : (
        <section data-pane="middle" aria-label={t('details')} className={classes['middle']}>
          <RecordTabs label={t('sections')} value={section ?? 'activity'} onChange={onTab} tabs={tabs} />
        </section>
      )}
      {isDesk && !isFolded && handle('right', DETAILS_ID, t('details'))}
      {isDesk && (
        <section
          id={DETAILS_ID}
          data-pane="right"
          aria-label={t('details')}
          hidden={isFolded && !isPrinting}
          className={classes['right']}
        >
          <RecordTabs label={t('details')} value="notes" onChange={onTab} tabs={[noted]} />
        </section>
      )}
      {!isDesk && isPrinting && <HiddenTabs tabs={tabs} value={section ?? 'activity'} />}
    </div>
  )
}
