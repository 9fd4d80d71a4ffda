import { createStoredChoice } from '../../lib/stored-choice.ts'

export const columnIds = [
  'name',
  'email',
  'phone',
  'tags',
  'owner',
  'lastActivityAt',
  'company',
  'jobTitle',
  'type',
  'createdAt',
] as const
export type ColumnId = (typeof columnIds)[number]

/** The columns shown, in order, and the widths that were dragged. The name always comes first. */
export type ColumnChoice = { shown: ColumnId[]; widths: Partial<Record<ColumnId, number>> }

export const usualColumns: ColumnChoice = {
  shown: ['name', 'email', 'phone', 'tags', 'owner', 'lastActivityAt'],
  widths: {},
}

const LEAST = 80
const MOST = 800

const clampWidth = (width: number) => Math.round(Math.min(MOST, Math.max(LEAST, width)))

const isColumn = (value: unknown): value is ColumnId => columnIds.some((id) => id === value)
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Makes the best of what was kept: columns that are gone are left out, no width is out of bounds. */
export const readColumnChoice = (kept: unknown): ColumnChoice => {
  if (!isObject(kept) || !Array.isArray(kept['shown'])) return usualColumns
  const others = new Set(kept['shown'].filter(isColumn))
  others.delete('name')
  const widths: ColumnChoice['widths'] = {}
  if (isObject(kept['widths']))
    for (const [id, width] of Object.entries(kept['widths']))
      if (isColumn(id) && typeof width === 'number' && Number.isFinite(width)) widths[id] = clampWidth(width)
  return { shown: ['name', ...others], widths }
}

/** Swaps a column with its neighbour; the first place is the name's. */
export const moveColumn = (choice: ColumnChoice, id: ColumnId, by: -1 | 1): ColumnChoice => {
  const from = choice.shown.indexOf(id)
  const to = from + by
  const other = choice.shown[to]
  if (from < 1 || to < 1 || other === undefined) return choice
  return { ...choice, shown: choice.shown.with(from, other).with(to, id) }
}

export const toggleColumn = (choice: ColumnChoice, id: ColumnId): ColumnChoice =>
  id === 'name'
    ? choice
    : {
        ...choice,
        shown: choice.shown.includes(id) ? choice.shown.filter((one) => one !== id) : [...choice.shown, id],
      }

/** No width takes the column's own back. */
export const setColumnWidth = (choice: ColumnChoice, id: ColumnId, width: number | null): ColumnChoice => {
  const { [id]: _, ...others } = choice.widths
  return { ...choice, widths: width === null ? others : { ...others, [id]: clampWidth(width) } }
}

const choices = new Map<string, ReturnType<typeof createStoredChoice<ColumnChoice>>>()

/** The choice of one person on this browser. */
export const columnChoiceOf = (staffId: string) => {
  const known = choices.get(staffId)
  if (known) return known
  const made = createStoredChoice(`list-columns.${staffId}`, readColumnChoice)
  choices.set(staffId, made)
  return made
}
