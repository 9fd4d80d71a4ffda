import { type SQL, sql } from 'drizzle-orm'

/** So many bytes of content go into one page, however few rows they are; its first row always does. */
const PAGE_BYTES = sql.raw('250000')

/** The columns `n` and `bytes` of a page's rows: the row's place in it, and how much the rows up to it hold. */
export const measureRows = (content: SQL, order: SQL): SQL =>
  sql`row_number() over (order by ${order}) as n, sum(octet_length(${content}::text)) over (order by ${order}) as bytes`

/** Whether a row that was measured stands on a page of so many rows at most. */
export const isOnPage = (from: SQL, rows: SQL): SQL =>
  sql`(${from}.n <= ${rows} and (${from}.n = 1 or ${from}.bytes <= ${PAGE_BYTES}))`

/** The cursor of the last row on the page, where more rows were found than stand on it. */
export const cursorOnward = (from: SQL, onPage: SQL): SQL => {
  const shown = sql`count(${from}.n) filter (where ${onPage})`
  return sql`case when count(${from}.n) > ${shown}
    then (array_agg(${from}.cursor order by ${from}.n) filter (where ${onPage}))[${shown}] end`
}
