import { type RefObject, useLayoutEffect, useState } from 'react'
import type { RecordLayout } from './record-layout.ts'
import { type PaneSide, type PaneSizes, usualPanes } from './record-pane-choice.ts'

const sides = ['left', 'middle', 'right'] as const

const paneIn = (panes: HTMLElement | null, side: PaneSide | 'middle') =>
  panes?.querySelector<HTMLElement>(`:scope > [data-pane="${side}"]`) ?? null

/** What the panes take right now, though it may not be drawn yet. */
const measureIn = (panes: HTMLElement | null): PaneSizes => {
  const [left = 0, middle = 0, right = 0] = sides.map((side) => paneIn(panes, side)?.offsetWidth ?? 0)
  return { left, middle, right }
}

/** What the panes of the record before took: the next one's begin with it, and need not be drawn twice. */
let known: PaneSizes = { ...usualPanes, middle: 0 }

/** What the panes inside `panes` take of the screen, as the style sheet lets them have it. */
export const usePaneSizes = (panes: RefObject<HTMLElement | null>, layout: RecordLayout) => {
  const [sizes, setSizes] = useState(known)
  useLayoutEffect(() => {
    if (layout === 'phone') return
    const watcher = new ResizeObserver(() => {
      const now = measureIn(panes.current)
      if (sides.every((side) => known[side] === now[side])) return
      known = now
      setSizes(now)
    })
    for (const side of sides) {
      const pane = paneIn(panes.current, side)
      if (pane) watcher.observe(pane)
    }
    return () => watcher.disconnect()
  }, [panes, layout])
  return { sizes, measure: () => measureIn(panes.current) }
}
