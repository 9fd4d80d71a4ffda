import type { RecordTab } from '@dossier/contracts/record/views'
import { contactName } from '@dossier/contracts/contacts/contact-name'
import { VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { Page } from '../../kit/page.tsx'
import { useEscape } from '../../kit/escape.ts'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { loadInputSchemas } from '../../lib/check-input.ts'
import { toFailure } from '../../lib/failure.ts'
import { prepare } from '../../lib/prepare.ts'
import { whenAtRest } from '../../lib/when-at-rest.ts'
import { recentContacts } from '../../entities/contacts/recent-contacts.ts'
import { useRecord } from '../../entities/record/use-record.ts'
import type { RecordSectionEntry } from '../../entities/record/section.ts'
import { startTypeAhead } from '../../lib/type-ahead.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { SectionFailed } from '../../kit/section-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { InformationPanel } from './information-panel.tsx'
import { RecordHeader } from './record-header.tsx'
import { useRecordLayout } from './record-layout.ts'
import { RecordPanes } from './record-panes.tsx'
import classes from './record-page.module.css'
import { usePaneFold } from './use-pane-fold.ts'
import { useRecordActions } from './use-record-actions.ts'

const t = textsOf('record')

const ContactGone = lazyPart(async () => (await import('./contact-gone.tsx')).ContactGone, {
  isInPlace: true,
})

type Props = {
  contactId: string
  sections: readonly RecordSectionEntry[]
  /** What the address names. */
  tab: RecordTab | undefined
  onTab: (tab: RecordTab | undefined) => void
  timeline: ReactNode
  news: ReactNode
}

/** The whole of one contact. */
export const RecordPage = ({ contactId, sections, tab, onTab, timeline, news }: Props) => {
  const { record, isWhole, error, isFetching, retry } = useRecord(contactId)
  const layout = useRecordLayout()
  const paneFold = usePaneFold(tab, onTab)
  const fold = layout === 'desk' ? paneFold : null
  useEscape(() => fold?.toggle())
  const [asked, setAsked] = useState<{ tab: RecordTab; count: number } | null>(null)
  const [wanted, setWanted] = useState<RecordTab | null>(null)
  const onAdd = (section: RecordSectionEntry) => {
    startTypeAhead()
    setWanted(section.tab)
    onTab(section.tab)
  }
  // Only once it is on the screen: what is folded away takes no focus.
  if (wanted !== null && wanted === tab) {
    setWanted(null)
    setAsked({ tab: wanted, count: (asked?.count ?? 0) + 1 })
  }
  // Who comes back to a section has asked for nothing there.
  if (wanted === null && asked !== null && asked.tab !== tab) setAsked(null)
  useRecordActions({ contactId, canEdit: record?.abilities.edit === true, sections, onTab, onAdd, fold })

  const name = record && (contactName(record.contact) ?? t('unnamed', { ns: 'common' }))
  const reach = record?.emails[0]?.address ?? record?.phones[0]?.shownAs ?? null
  useEffect(() => {
    if (name) recentContacts.add({ id: contactId, name, about: reach })
  }, [contactId, name, reach])
  useEffect(() => whenAtRest(prepare(loadInputSchemas)), [])
  const failure = error ? toFailure(error) : null
  const isMissing = failure?.reason === 'contact.notFound'
  const title = isMissing ? t('missing') : t('contact')

  const information = record ? (
    <InformationPanel record={record} />
  ) : failure ? (
    <SectionFailed what={t('what')} words={failureWords(failure)} onRetry={retry} isRetrying={isFetching} />
  ) : (
    <div className={classes['section']}>
      <SkeletonLines lines={9} />
    </div>
  )

  return (
    <Page
      title={name ?? title}
      breadcrumb={
        <>
          <Link to="/contacts" className={classes['crumb']}>
            {t('title', { ns: 'list' })}
          </Link>
          {!isMissing && (
            <>
              <span aria-hidden>›</span>
              <b className={classes['here']} dir="auto" title={name}>
                {name}
              </b>
            </>
          )}
        </>
      }
    >
      {isMissing ? (
        <ContactGone contactId={contactId} />
      ) : (
        <>
          {record ? (
            <RecordHeader
              record={record}
              news={news}
              sections={sections}
              onAdd={onAdd}
              onOpen={({ tab: opened }) => onTab(opened)}
              fold={fold}
            />
          ) : (
            <div className={classes['headerSpace']}>
              {failure ? (
                <VisuallyHidden component="h1">{title}</VisuallyHidden>
              ) : (
                <SkeletonLines lines={2} height={24} />
              )}
            </div>
          )}
          <RecordPanes
            layout={layout}
            isFolded={paneFold.isFolded}
            contactId={contactId}
            record={record}
            sections={sections}
            asked={asked}
            tab={tab}
            onTab={onTab}
            isComplete={isWhole}
            information={information}
            timeline={timeline}
          />
        </>
      )}
    </Page>
  )
}
