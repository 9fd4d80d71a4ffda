import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import { useShortcuts } from '../../components/shortcuts.ts'

type Parts = {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** The row that the reader came from, to stand on again. */
  start: number | null
  isFirstAsked: boolean
  scrollTo: (index: number) => void
}

const PAGE = 15

/** Rows by keyboard: `j`, `k` and arrows move the focus from name to name, also to rows not drawn yet. */
export const useRowFocus = ({ scroller, count, start, isFirstAsked, scrollTo }: Parts) => {
  const wanted = useRef(start)
  const current = useRef(start ?? -1)

  const focusWanted = () => {
    const link =
      wanted.current === null
        ? null
        : scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`)
    if (!link) return
    link.focus({ preventScroll: true })
    wanted.current = null
  }
  // A row out of sight exists only after the scrolling has drawn it.
  useEffect(focusWanted)

  const goTo = (index: number) => {
    if (count === 0) return
    const next = Math.max(0, Math.min(count - 1, index))
    current.current = next
    wanted.current = next
    scrollTo(next)
    focusWanted()
  }
  const goToFirst = useEffectEvent(() => goTo(0))
  useEffect(() => {
    if (isFirstAsked) goToFirst()
  }, [isFirstAsked])

  const here = () => {
    const focused = document.activeElement
    const row = focused instanceof HTMLElement ? focused.dataset['row'] : undefined
    return row === undefined ? current.current : Number(row)
  }

  useShortcuts({ j: () => goTo(here() + 1), k: () => goTo(here() - 1) })

  return {
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
