import type { RecordTab } from '@dossier/contracts/record/views'
import { createFileRoute, notFound, useLocation, useNavigate } from '@tanstack/react-router'
import { useCallback, useContext, useMemo } from 'react'
import { recordSections, recordTabNamed, timelineKinds } from '../../../domains.ts'
import { ProvideTimelineKinds } from '../../../entities/timeline/kind-view.tsx'
import { RecordPager } from '../../../features/contacts/record-pager.tsx'
import { RecordPage } from '../../../features/record/record-page.tsx'
import { ColleagueNews } from '../../../features/timeline/colleague-news.tsx'
import { Timeline } from '../../../features/timeline/timeline.tsx'
import { PageBar } from '../../../kit/page-bar.ts'

/** Apart from what every page begins with, the one for signing in among them. */
const loadOpening = () => import('./-open-record.ts')

export const Route = createFileRoute('/_app/contacts/$contactId/{-$tab}')({
  loader: async ({ params: { contactId, tab } }) => {
    const { openRecord, recordTabNamed } = await loadOpening()
    if (tab !== undefined && recordTabNamed(tab) === undefined) throw notFound()
    await openRecord(contactId, tab)
  },
  component: ContactRecord,
})

function ContactRecord() {
  const { contactId, tab } = Route.useParams()
  const navigate = useNavigate()
  const list = useLocation({ select: ({ state }) => state.list })
  const listKey = useLocation({ select: ({ state }) => state.listKey })
  const bar = useContext(PageBar)
  const onTab = useCallback(
    (next: RecordTab | undefined) =>
      void navigate({
        to: '/contacts/$contactId/{-$tab}',
        params: { contactId, tab: next },
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
          sections={recordSections}
          tab={recordTabNamed(tab)}
          onTab={onTab}
          timeline={<Timeline contactId={contactId} />}
          news={<ColleagueNews contactId={contactId} />}
        />
      </ProvideTimelineKinds>
    </PageBar>
  )
}
