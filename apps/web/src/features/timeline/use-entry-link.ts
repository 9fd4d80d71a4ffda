import { useRouter, useSearch } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f-]{36}$/i.test(value)

/** The entry that the address names, and ways to and from such addresses. */
export const useEntryLink = (contactId: string) => {
  const router = useRouter()
  const search: Record<string, unknown> = useSearch({ strict: false })
  const activity = `/contacts/${contactId}/activity`
  const entryId = isId(search['entry']) ? search['entry'] : null
  return {
    entryId,
    hrefOf: (id: string) => `${activity}?entry=${id}`,
    open: (href: string) => router.history.push(href),
    leave: () => router.history.push(activity),
  }
}

export const elementIdOf = (entryId: string) => `entry-${entryId}`

/** Brings the entry of a permalink into sight, once for each, and gives it the focus. */
export const useReveal = (entryId: string | null, isThere: boolean) => {
  const revealed = useRef<string | null>(null)
  useEffect(() => {
    if (entryId === null) revealed.current = null
    if (entryId === null || !isThere || revealed.current === entryId) return
    const element = document.getElementById(elementIdOf(entryId))
    if (!element) return
    revealed.current = entryId
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: 'center' })
    // Days out of sight have only guessed heights until they come near: once more when they are known.
    requestAnimationFrame(() => requestAnimationFrame(() => element.scrollIntoView({ block: 'center' })))
  }, [entryId, isThere])
}

/** What stands on the screen stays there while entries are put above it. */
export const useSteadyScroll = (scroller: RefObject<HTMLElement | null>, firstId: string | undefined) => {
  const before = useRef({ firstId, height: 0 })
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const grown = element.scrollHeight - before.current.height
    if (before.current.firstId !== firstId && before.current.firstId !== undefined && element.scrollTop > 0)
      element.scrollBy({ top: grown, behavior: 'instant' })
    before.current = { firstId, height: element.scrollHeight }
  })
}
