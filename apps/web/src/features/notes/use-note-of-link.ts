import type { NoteView } from '@dossier/contracts/notes/views'
import { useLocation } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useRef } from 'react'

const prefix = 'note-'
/** So many pages further down a link is looked for. */
const PAGES = 10

type More = { hasMore: boolean; pages: number; isFetching: boolean; fetchMore: () => void }

/** The note that the address names is looked for, further down where it must be, shown and focused: once a link. */
export const useNoteOfLink = (notes: readonly NoteView[] | undefined, more: More): string | null => {
  const { hash, key } = useLocation({
    select: ({ hash: named, state }) => ({ hash: named, key: state.__TSR_key }),
    structuralSharing: true,
  })
  const noteId = hash.startsWith(prefix) ? hash.slice(prefix.length) : null
  const shown = useRef<string | undefined>(undefined)
  const isThere = noteId !== null && notes?.some(({ id }) => id === noteId) === true
  const { hasMore, pages, isFetching } = more
  const fetchMore = useEffectEvent(more.fetchMore)

  useEffect(() => {
    if (noteId === null || !notes || isThere || !hasMore || isFetching || pages >= PAGES) return
    fetchMore()
  }, [noteId, notes, isThere, hasMore, isFetching, pages])

  useEffect(() => {
    if (!isThere || shown.current === key) return
    shown.current = key
    const item = document.getElementById(hash)
    item?.scrollIntoView({ block: 'center' })
    item?.focus({ preventScroll: true })
  }, [isThere, key, hash])
  return isThere ? noteId : null
}
