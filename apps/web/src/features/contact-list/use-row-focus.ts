import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../components/shortcuts.ts'

type Parts = {
  scroller: RefObject<HTMLElement | null>
  count: number
  /** The row that the reader came from, to stand on again. */
  start: number | null
  scrollTo: (index: number) => void
}

const linkOf = (scroller: HTMLElement | null, index: number) =>
  scroller?.querySelector<HTMLElement>(`[data-row="${index}"]`)

/** Rows by keyboard: `j`, `k` and arrows move the focus from name to name, also to rows not drawn yet. */
export const useRowFocus = ({ scroller, count, start, scrollTo }: Parts) => {
  const [wanted, setWanted] = useState(start)
  const current = useRef(start ?? -1)

  useEffect(() => {
    if (wanted === null) return
    const link = linkOf(scroller.current, wanted)
    if (!link) return
    link.focus({ preventScroll: true })
    setWanted(null)
  })

  const goTo = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    if (count === 0) return
    current.current = next
    scrollTo(next)
    setWanted(next)
  }
  const here = () => {
    const focused = document.activeElement
    const row = focused instanceof HTMLElement ? focused.dataset['row'] : undefined
    return row === undefined ? current.current : Number(row)
  }

  const steps: Record<string, () => void> = {
    ArrowDown: () => goTo(here() + 1),
    ArrowUp: () => goTo(here() - 1),
    Home: () => goTo(0),
    End: () => goTo(count - 1),
    PageDown: () => goTo(here() + 15),
    PageUp: () => goTo(here() - 15),
  }
  const latest = useRef(goTo)
  latest.current = goTo
  const latestHere = useRef(here)
  latestHere.current = here
  useShortcuts(
    useMemo(
      () => ({
        j: () => latest.current(latestHere.current() + 1),
        k: () => latest.current(latestHere.current() - 1),
      }),
      [],
    ),
  )

  return {
    moveBy: (key: string): boolean => {
      const step = steps[key]
      step?.()
      return step !== undefined
    },
  }
}
