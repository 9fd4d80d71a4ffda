import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useShortcuts } from '../../kit/shortcuts.ts'

type Parts = {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** The row that the reader came from, to stand on again. */
  start: number | null
  isFirstAsked: boolean
  scrollTo: (index: number) => void
}

const PAGE = 15

const rowOf = (element: Element | null): number | null => {
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  return row === undefined ? null : Number(row)
}

/**
 * Rows by keyboard: `j`, `k` and arrows move the focus from name to name, also to rows not drawn or not read yet.
 * Tab stops at one of them only, and goes on to what follows the list.
 */
export const useRowFocus = ({ scroller, count, start, isFirstAsked, scrollTo }: Parts) => {
  const wanted = useRef(start)
  const current = useRef(start ?? -1)

  const names = () => [...(scroller.current?.querySelectorAll<HTMLElement>('[data-row] [data-name]') ?? [])]
  const keepOneStop = () => {
    const all = names()
    const stop = all.find((name) => rowOf(name) === current.current) ?? all[0]
    for (const name of all) name.tabIndex = name === stop ? 0 : -1
  }
  const focusWanted = () => {
    if (wanted.current === null) return
    // The list turned out to be shorter than there was room for.
    if (wanted.current >= count && count > 0) {
      wanted.current = current.current = count - 1
      scrollTo(count - 1)
    }
    const name = names().find((one) => rowOf(one) === wanted.current)
    if (!name) return
    name.focus({ preventScroll: true })
    wanted.current = null
  }
  // A row out of sight exists only after the scrolling has drawn it.
  useEffect(() => {
    focusWanted()
    keepOneStop()
  })

  const goTo = (index: number) => {
    if (count === 0) return
    const next = Math.max(0, Math.min(count - 1, index))
    current.current = next
    wanted.current = next
    scrollTo(next)
    focusWanted()
    keepOneStop()
  }
  const goToFirst = useEffectEvent(() => goTo(0))
  useEffect(() => {
    if (isFirstAsked) goToFirst()
  }, [isFirstAsked])

  const here = () => {
    const { activeElement } = document
    return (scroller.current?.contains(activeElement) ? rowOf(activeElement) : null) ?? current.current
  }

  useShortcuts({ j: () => goTo(here() + 1), k: () => goTo(here() - 1) })

  return {
    goTo,
    /** Where the reader stands; -1 before they stand anywhere. */
    here,
    /** Whether the key was one that moves. */
    moveBy: (key: string): boolean => {
      if (key === 'ArrowDown') goTo(here() + 1)
      else if (key === 'ArrowUp') goTo(here() - 1)
      else if (key === 'Home') goTo(0)
      else if (key === 'End') goTo(count - 1)
      else if (key === 'PageDown') goTo(here() + PAGE)
      else if (key === 'PageUp') goTo(here() - PAGE)
      else return false
      return true
    },
  }
}
