import { createFileRoute, notFound, useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useContext, useMemo, useState } from 'react'
import { PageBar } from '../../../kit/page-bar.ts'
import { RecordPager } from '../../../features/contacts/record-pager.tsx'
import { RecordPage } from '../../../features/record/record-page.tsx'
import type { RecordSection } from '../../../features/record/record-section.ts'
import { loadPurify } from '../../../features/notes/load-purify.ts'
import { NotesPanel } from '../../../features/notes/notes-panel.tsx'
import { ColleagueNews } from '../../../features/timeline/colleague-news.tsx'
import { Timeline } from '../../../features/timeline/timeline.tsx'
import { queryClient } from '../../../lib/query-client.ts'
import { timelineKinds } from '../../../domains.ts'
import { ProvideTimelineKinds } from '../../../entities/timeline/kind-view.tsx'
import { recordOfRow } from '../../../entities/record/find-row.ts'
import { recordOptions } from '../../../entities/record/queries.ts'

const milliseconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count))

const isSection = (tab: string | undefined): tab is RecordSection | undefined =>
  tab === undefined || tab === 'activity' || tab === 'notes'

export const Route = createFileRoute('/_app/contacts/$contactId/{-$tab}')({
  beforeLoad: ({ params: { tab } }) => {
    if (!isSection(tab)) throw notFound()
  },
  // Asked for as soon as the pointer rests on a name. What is known of it is painted at once; where that is only a
  // list's row, or nothing, a moment's wait spares the page from building itself twice.
  loader: async ({ params: { contactId } }) => {
    const record = recordOptions(contactId)
    const isKnown = queryClient.getQueryData(record.queryKey) !== undefined
    const asked = queryClient.query(record).catch(() => {})
    if (isKnown) return
    const patience = milliseconds(recordOfRow(contactId) === undefined ? 150 : 60)
    await Promise.race([Promise.all([asked, loadPurify().catch(() => {})]), patience])
  },
  component: ContactRecord,
})

function ContactRecord() {
  const { contactId, tab } = Route.useParams()
  const navigate = useNavigate()
  const list = useLocation({ select: ({ state }) => state.list })
  const listKey = useLocation({ select: ({ state }) => state.listKey })
  const bar = useContext(PageBar)
  const [noteAsked, setNoteAsked] = useState({ contactId, count: 0 })
  const onSection = useCallback(
    (section: RecordSection | undefined) =>
      void navigate({
        to: '/contacts/$contactId/{-$tab}',
        params: { contactId, tab: section },
        state: true,
      }),
    [navigate, contactId],
  )
  const barHere = useMemo(
    () => ({
      ...bar,
      start: list && <RecordPager contactId={contactId} tab={tab} list={list} listKey={listKey} />,
    }),
    [bar, contactId, tab, list, listKey],
  )
  return (
    <PageBar value={barHere}>
      <ProvideTimelineKinds value={timelineKinds}>
        <RecordPage
          key={contactId}
          contactId={contactId}
          section={isSection(tab) ? tab : undefined}
          onSection={onSection}
          timeline={<Timeline contactId={contactId} />}
          onNote={() => {
            setNoteAsked(({ count }) => ({ contactId, count: count + 1 }))
            onSection('notes')
          }}
          notes={
            <NotesPanel
              contactId={contactId}
              focusCount={noteAsked.contactId === contactId ? noteAsked.count : 0}
            />
          }
          news={<ColleagueNews contactId={contactId} />}
        />
      </ProvideTimelineKinds>
    </PageBar>
  )
}
