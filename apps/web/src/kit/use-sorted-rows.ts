import { useMemo } from 'react'
import type { Column } from './data-table.tsx'

export type Sort = { id: string; isDescending: boolean }

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

/** The rows as a head was pressed; as they came until then. */
export const useSortedRows = <Row>(
  rows: readonly Row[] | undefined,
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] | undefined => {
  const sortBy = columns.find(({ id }) => id === sort?.id)?.sortBy
  const isDescending = sort?.isDescending ?? false
  return useMemo(() => {
    if (!rows || !sortBy) return rows
    const sorted = rows.toSorted((a, b) => compare(sortBy(a), sortBy(b)))
    return isDescending ? sorted.toReversed() : sorted
  }, [rows, sortBy, isDescending])
}
