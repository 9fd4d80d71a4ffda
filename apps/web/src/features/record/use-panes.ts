import { type SplitterPaneSize, useElementSize, useSplitter } from '@mantine/hooks'
import { useMe } from '../../entities/session/me.ts'
import {
  fitPanes,
  leastWidth,
  MOST_WIDTH,
  type PaneChoice,
  type PaneSide,
  paneChoiceOf,
  usualPanes,
} from './record-pane-choice.ts'

const px = (width: number): `${number}px` => `${width}px`

const paneOf = (side: PaneSide) => ({
  defaultSize: px(usualPanes[side]),
  min: px(leastWidth[side]),
  max: px(MOST_WIDTH),
})
const middle = { defaultSize: 100, min: px(leastWidth.middle) }

/** The widths of the panes beside the middle, one or both, as chosen and as the window has room for. */
export const usePanes = (hasRight: boolean) => {
  const stored = paneChoiceOf(useMe().staffId)
  const choice = stored.use()
  const { ref: sizeRef, width: room } = useElementSize()
  // Before it is measured, the style sheet fits them.
  const wanted = hasRight ? choice : { ...choice, right: 0 }
  const widths =
    room === 0
      ? wanted
      : hasRight
        ? fitPanes(choice, room)
        : { ...wanted, left: Math.min(choice.left, Math.max(leastWidth.left, room - leastWidth.middle)) }
  const set = (changed: Partial<PaneChoice>) => stored.set({ ...choice, ...changed })
  const splitter = useSplitter<HTMLDivElement>({
    panels: hasRight ? [paneOf('left'), middle, paneOf('right')] : [paneOf('left'), middle],
    sizes: hasRight ? [px(widths.left), 100, px(widths.right)] : [px(widths.left), 100],
    onSizeChange: ([left, , right]: SplitterPaneSize[]) =>
      set({
        left: Math.round(Number.parseFloat(String(left))),
        ...(right !== undefined && { right: Math.round(Number.parseFloat(String(right))) }),
      }),
    step: '16px',
    shiftStep: '64px',
    dir: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    resetOnDoubleClick: false,
  })
  const other = { left: widths.right, right: widths.left }
  return {
    refs: [sizeRef, splitter.ref] as const,
    widths,
    handleOf: (side: PaneSide) => ({
      handle: splitter.getHandleProps({ index: side === 'left' ? 0 : 1 }),
      side,
      width: widths[side],
      room: room === 0 ? Number.POSITIVE_INFINITY : room - other[side],
      onReset: () => set({ [side]: usualPanes[side] }),
    }),
  }
}
