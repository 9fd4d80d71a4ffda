import { createStoredChoice } from '../../lib/stored-choice.ts'

export type PaneSide = 'left' | 'right'

/** How wide the panes beside the middle are, and whether the right one is folded away. */
export type PaneChoice = Record<PaneSide, number> & { isFolded: boolean }

export const usualPanes: PaneChoice = { left: 320, right: 420, isFolded: false }

/** As narrow as a pane still reads; the style sheet holds the same. */
export const leastWidth = { left: 260, middle: 360, right: 320 }
const MOST = 720

/** What the panes take of the screen right now. */
export type PaneSizes = Record<PaneSide | 'middle', number>

/** As wide as one may be while the middle still reads. */
export const mostWidth = (side: PaneSide, sizes: PaneSizes): number =>
  Math.max(leastWidth[side], Math.min(MOST, sizes[side] + sizes.middle - leastWidth.middle))

export const clampWidth = (side: PaneSide, width: number, sizes: PaneSizes): number =>
  Math.round(Math.min(mostWidth(side, sizes), Math.max(leastWidth[side], width)))

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Makes the best of what was kept. */
export const readPaneChoice = (kept: unknown): PaneChoice => {
  if (!isObject(kept)) return usualPanes
  const widthOf = (side: PaneSide) => {
    const width = kept[side]
    return typeof width === 'number' && Number.isFinite(width)
      ? Math.round(Math.min(MOST, Math.max(leastWidth[side], width)))
      : usualPanes[side]
  }
  return { left: widthOf('left'), right: widthOf('right'), isFolded: kept['isFolded'] === true }
}

const choices = new Map<string, ReturnType<typeof createStoredChoice<PaneChoice>>>()

/** The choice of one person on this browser. */
export const paneChoiceOf = (staffId: string) => {
  const known = choices.get(staffId)
  if (known) return known
  const made = createStoredChoice(`record-panes.${staffId}`, readPaneChoice)
  choices.set(staffId, made)
  return made
}
