import { useLocation, useRouter, useSearch } from '@tanstack/react-router'
import { center } from './center.ts'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)

/** The entry that the address names, and ways to and from such addresses. */
export const useEntryLink = (contactId: string) => {
  const router = useRouter()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const visit = useLocation({ select: ({ state }) => state.__TSR_key })
  const activity = `/contacts/${contactId}/activity`
  const named = search['entry']
  const entryId = isId(named) ? named : null
  /** The list that the reader came from stays known on the way. */
  const open = useCallback(
    (href: string) => router.history.push(href, { ...router.history.location.state }),
    [router],
  )
  return {
    entryId,
    /** The address names something that no entry can be. */
    isUnreadable: named !== undefined && entryId === null,
    /** Another one for each time that an address was gone to. */
    visit: `${visit} ${entryId}`,
    hrefOf: (id: string) => `${activity}?entry=${id}`,
    open,
    leave: () => open(activity),
  }
}

export const elementIdOf = (entryId: string) => `entry-${entryId}`

/** Brings the entry of a permalink into sight, once for each visit, and gives it the focus. */
export const useReveal = (entryId: string | null, visit: string, isThere: boolean) => {
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (entryId === null || !isThere || revealed.current === visit) return
    const element = document.getElementById(elementIdOf(entryId))
    if (!element) return
    revealed.current = visit
    element.focus({ preventScroll: true })
    center(element)
  }, [entryId, visit, isThere])
}

/**
 * What stands on the screen stays there while entries are put above it: always where they come from reading on
 * towards now, and else where the reader is not at the top.
 */
export const useSteadyScroll = (
  scroller: RefObject<HTMLElement | null>,
  firstId: string | undefined,
  isReadingOn: boolean,
) => {
  const before = useRef<{ firstId: string | undefined; height: number; isReadingOn: boolean } | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element || firstId === undefined) {
      before.current = null
      return
    }
    const was = before.current
    before.current = { firstId, height: element.scrollHeight, isReadingOn }
    if (was === null || was.firstId === firstId) return
    if (was.isReadingOn || element.scrollTop > 0)
      element.scrollBy({ top: element.scrollHeight - was.height, behavior: 'instant' })
  })
}
