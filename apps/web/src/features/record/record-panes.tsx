import type { RecordTab, RecordView } from '@dossier/contracts/record/views'
import { useMergedRef } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { openingTab, type RecordSectionEntry } from '../../entities/record/section.ts'
import { prepare } from '../../lib/prepare.ts'
import { useIsPrinting } from '../../lib/printing.ts'
import { classNames } from '../../kit/class-names.ts'
import type { RecordLayout } from './record-layout.ts'
import type { PaneSide } from './record-pane-choice.ts'
import { RecordPaneHandle } from './record-pane-handle.tsx'
import classes from './record-page.module.css'
import paper from './record-print.module.css'
import { HiddenTabs, RecordTabs, type ShownTab } from './record-tabs.tsx'
import { DETAILS_ID } from './use-pane-fold.ts'
import { usePanes } from './use-panes.ts'
import { usePaperLinks } from './use-paper-links.ts'

const t = textsOf('record')

const INFORMATION_ID = 'record-information'

type Props = {
  layout: RecordLayout
  isFolded: boolean
  contactId: string
  record: RecordView | undefined
  sections: readonly RecordSectionEntry[]
  /** How often the reader asked to add one to the section of this tab. */
  asked: { tab: RecordTab; count: number } | null
  tab: RecordTab | undefined
  onTab: (tab: RecordTab | undefined) => void
  /** False while only a list's row is known. */
  isComplete: boolean
  information: ReactNode
  timeline: ReactNode
}

/** Three panes on a desk, two beside a narrow window, one on a phone; all of them one after the other on paper. */
export const RecordPanes = (props: Props) => {
  const { layout, isFolded, contactId, record, sections, asked, tab, isComplete, information, timeline } =
    props
  const isPrinting = useIsPrinting()
  const panes = useRef<HTMLDivElement>(null)
  const { refs, widths, handleOf } = usePanes(layout === 'desk' && !isFolded)
  const ref = useMergedRef(panes, ...refs)
  usePaperLinks(panes)
  const onTab = (value: string) =>
    props.onTab(value === 'activity' ? value : sections.find((one) => one.tab === value)?.tab)

  const activity: ShownTab = { value: 'activity', label: t('tabs.activity'), content: timeline }
  const others = sections.map((section): ShownTab => {
    const { Content, Count } = section
    const count = asked?.tab === section.tab ? asked.count : 0
    return {
      value: section.tab,
      label: section.words(),
      count: record && <Count record={record} />,
      content: <Content contactId={contactId} asked={count} />,
      onIntent: prepare(() => Promise.all([section.load(), section.read(contactId)])),
    }
  })
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
    const tabs = [{ value: 'info', label: t('tabs.info'), content: left }, activity, ...others]
    return (
      <div ref={ref} className={classNames(paper['paper'], paper['flat'])}>
        <RecordTabs label={t('sections')} value={tab ?? 'info'} onChange={onTab} tabs={tabs} />
        {isPrinting && <HiddenTabs tabs={tabs} value={tab ?? 'info'} />}
      </div>
    )
  }

  const isDesk = layout === 'desk'
  const tabs = [activity, ...others]
  const opening = openingTab(sections, tab)
  const beside = sections.find((one) => one.tab === opening)
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
          <RecordTabs label={t('sections')} value={tab ?? 'activity'} onChange={onTab} tabs={tabs} />
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
          <RecordTabs label={t('details')} value={beside?.tab ?? ''} onChange={onTab} tabs={others} />
        </section>
      )}
      {!isDesk && isPrinting && <HiddenTabs tabs={tabs} value={tab ?? 'activity'} />}
    </div>
  )
}
