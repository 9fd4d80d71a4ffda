import { useMemo } from 'react'

const compare = (a: string | number, b: string | number) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))

/** The rows as a head was pressed; as they came where none was. */
export const useSortedRows = <Row>(
  rows: readonly Row[] | undefined,
  sortBy: ((row: Row) => string | number) | undefined,
  isDescending: boolean,
): readonly Row[] | undefined =>
  useMemo(() => {
    if (!rows || !sortBy) return rows
    const sorted = rows.toSorted((a, b) => compare(sortBy(a), sortBy(b)))
    return isDescending ? sorted.toReversed() : sorted
  }, [rows, sortBy, isDescending])
