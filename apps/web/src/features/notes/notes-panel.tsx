import type { NoteView } from '@dossier/contracts/notes/views'
import { EmptyState } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { MoreButton } from '../../kit/more-button.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import { QueryFailed } from '../../kit/query-failed.tsx'
import { SkeletonLines } from '../../kit/skeleton-lines.tsx'
import { useHeld } from '../../kit/use-held.ts'
import { NewNote } from './new-note.tsx'
import { NoteItem } from './note-item.tsx'
import classes from './notes.module.css'
import { useNoteOfLink } from './use-note-of-link.ts'
import { useNotes } from './use-notes.ts'

const t = textsOf('notes')

const none: readonly NoteView[] = []

type Props = {
  contactId: string
  /** How often the reader asked to write one: each time the field takes the focus. */
  asked: number
}

/** What the team should know about a contact. */
export const NotesPanel = ({ contactId, asked }: Props) => {
  const { notes, query, canEdit } = useNotes(contactId)
  const staff = useQuery(staffOptions(canEdit))
  const composer = useRef<HTMLDivElement>(null)
  const people = staff.data ?? []
  const { shown, hold } = useHeld(notes ?? none)
  const found = useNoteOfLink(notes, {
    hasMore: query.hasNextPage,
    pages: query.data?.pages.length ?? 0,
    isFetching: query.isFetching,
    fetchMore: () => void query.fetchNextPage(),
  })

  return (
    <div className={classes['panel']}>
      {canEdit && (
        <NewNote
          boxRef={composer}
          contactId={contactId}
          people={people}
          saved={notes ?? []}
          focusCount={asked}
        />
      )}
      {notes ? (
        <>
          {shown.length === 0 && <EmptyState description={t('empty')} />}
          <ul>
            {shown.map((note) => (
              <NoteItem
                key={note.id}
                contactId={contactId}
                note={note}
                people={people}
                canEdit={canEdit}
                isFound={note.id === found}
                isGone={!notes.includes(note)}
                onHold={(isHeld) => hold(note, isHeld)}
                composer={composer}
              />
            ))}
          </ul>
          {query.hasNextPage && (
            <MoreButton
              words={t('older')}
              isBusy={query.isFetching}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </>
      ) : query.isError ? (
        <QueryFailed what={t('what')} query={query} />
      ) : (
        <SkeletonLines lines={4} height={36} />
      )}
    </div>
  )
}
