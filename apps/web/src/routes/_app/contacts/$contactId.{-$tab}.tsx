import { createFileRoute, notFound, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { RecordPage } from '../../../features/contact-record/record-page.tsx'
import type { RecordSection } from '../../../features/contact-record/record-section.ts'
import { NotesPanel } from '../../../features/notes/notes-panel.tsx'
import { ColleagueNews } from '../../../features/timeline/colleague-news.tsx'
import { Timeline } from '../../../features/timeline/timeline.tsx'
import { queryClient } from '../../../lib/query-client.ts'
import { recordOptions } from '../../../lib/record/record-query.ts'

const isSection = (tab: string | undefined): tab is RecordSection | undefined =>
  tab === undefined || tab === 'activity' || tab === 'notes'

export const Route = createFileRoute('/_app/contacts/$contactId/{-$tab}')({
  beforeLoad: ({ params: { tab } }) => {
    if (!isSection(tab)) throw notFound()
  },
  // Asked for as soon as the pointer rests on a name, and not waited for: the page paints what it has.
  loader: ({ params: { contactId } }) => {
    queryClient.query(recordOptions(contactId)).catch(() => {})
  },
  component: ContactRecord,
})

function ContactRecord() {
  const { contactId, tab } = Route.useParams()
  const navigate = useNavigate()
  const [noteAsked, setNoteAsked] = useState(0)
  const onSection = useCallback(
    (section: RecordSection | undefined) =>
      void navigate({ to: '/contacts/$contactId/{-$tab}', params: { contactId, tab: section } }),
    [navigate, contactId],
  )
  return (
    <RecordPage
      key={contactId}
      contactId={contactId}
      section={isSection(tab) ? tab : undefined}
      onSection={onSection}
      timeline={<Timeline contactId={contactId} />}
      onNote={() => {
        setNoteAsked((count) => count + 1)
        onSection('notes')
      }}
      notes={<NotesPanel contactId={contactId} focusCount={noteAsked} />}
      news={<ColleagueNews contactId={contactId} />}
    />
  )
}
