import type { ColumnChoice, ColumnId } from './column-choice.ts'

/** The least width of each column, and its share of the room that is left; none keeps it as it is. */
const tracks: Record<ColumnId, { least: number; share: number }> = {
  name: { least: 200, share: 2.3 },
  email: { least: 180, share: 2.1 },
  phone: { least: 150, share: 0 },
  tags: { least: 150, share: 1.6 },
  owner: { least: 120, share: 0 },
  lastActivityAt: { least: 140, share: 0 },
  company: { least: 150, share: 1.6 },
  jobTitle: { least: 140, share: 1.4 },
  type: { least: 110, share: 0 },
  createdAt: { least: 116, share: 0 },
}

const MARGIN = 12
const PHONE = 600
const DESK = 900

const widthOf = (id: ColumnId, { widths }: ColumnChoice) => widths[id] ?? tracks[id].least

/** Which columns have room: all of them on a desk, as many as fit beside less, the name and one on a phone. */
export const columnsThatFit = (choice: ColumnChoice, room: number): ColumnId[] => {
  const { shown } = choice
  if (room >= DESK) return shown
  const [name = 'name', ...others] = shown
  if (room < PHONE) {
    const second = others.find((id) => id === 'phone') ?? others[0]
    return second === undefined ? [name] : [name, second]
  }
  let left = room - MARGIN - widthOf(name, choice)
  return [
    name,
    ...others.filter((id) => {
      left -= widthOf(id, choice)
      return left >= 0
    }),
  ]
}

const track = (id: ColumnId, { widths }: ColumnChoice) => {
  const { least, share } = tracks[id]
  const width = widths[id]
  if (width !== undefined) return `${width}px`
  return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`
}

/** The grid's tracks, and how narrow it may become before it scrolls. */
export const columnLayout = (columns: readonly ColumnId[], choice: ColumnChoice, room: number) =>
  room < PHONE
    ? { tracks: columns.length === 1 ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) 150px', least: 0 }
    : {
        tracks: columns.map((id) => track(id, choice)).join(' '),
        least: room < DESK ? 0 : columns.reduce((sum, id) => sum + widthOf(id, choice), MARGIN),
      }
