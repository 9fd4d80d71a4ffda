import { createStoredChoice } from '../../lib/stored-choice.ts'

export type PaneSide = 'left' | 'right'

/** How wide the panes beside the middle are, and whether the right one is folded away. */
export type PaneChoice = Record<PaneSide, number> & { isFolded: boolean }

export const usualPanes: PaneChoice = { left: 320, right: 420, isFolded: false }

/** As narrow as a pane still reads; the style sheet holds the same. */
export const leastWidth = { left: 260, middle: 360, right: 320 }
export const MOST_WIDTH = 720

/** The side panes as they fit a window of this width: it takes from them, never from the middle. */
export const fitPanes = (
  { left, right }: Record<PaneSide, number>,
  width: number,
): Record<PaneSide, number> => {
  const excess = Math.max(0, left + right + leastWidth.middle - width)
  const fit = (side: PaneSide, chosen: number) =>
    Math.round(Math.max(leastWidth[side], chosen - (excess * chosen) / (left + right)))
  return { left: fit('left', left), right: fit('right', right) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Makes the best of what was kept. */
export const readPaneChoice = (kept: unknown): PaneChoice => {
  if (!isObject(kept)) return usualPanes
  const widthOf = (side: PaneSide) => {
    const width = kept[side]
    return typeof width === 'number' && Number.isFinite(width)
      ? Math.round(Math.min(MOST_WIDTH, Math.max(leastWidth[side], width)))
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
