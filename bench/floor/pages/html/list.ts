import type { ContactRow } from '@dossier/contracts/contacts/views'
import { avatar, esc, nameOf } from './parts.ts'
import { when } from './when.ts'

const cell = (text: string | null | undefined): string =>
  `<div role="gridcell">${text ? `<bdi title="${esc(text)}">${esc(text)}</bdi>` : '<span class="missing">—</span>'}</div>`

const rowHtml = (row: ContactRow, index: number): string => {
  const name = nameOf(row)
  const tags = row.tags.slice(0, 3).map((tag) => `<span class="chip ${tag.color}">${esc(tag.name)}</span>`)
  const more = row.tags.length > 3 ? `<span class="small">+${row.tags.length - 3}</span>` : ''
  return (
    `<div role="row" class="line" data-row="${index}"><div role="gridcell"><a class="name" href="/contacts/${row.id}" ` +
    `title="${esc(name)}">${avatar(row.id, name, 24)}<bdi>${esc(name)}</bdi></a></div>${cell(row.email)}${cell(row.phone)}` +
    `<div role="gridcell" class="tags">${tags.join('')}${more}</div>${cell(row.owner?.name)}` +
    `<div role="gridcell">${when(row.lastActivityAt)}</div></div>`
  )
}

export const rowsHtml = (rows: readonly ContactRow[]): string => rows.map(rowHtml).join('')

/** The list, whose rows the page's script brings. */
export const listHtml =
  `<div class="listTools"><input type="search" class="find" aria-label="Search contacts" placeholder="Search contacts">` +
  `<button type="button" class="button">New contact</button></div><div class="rows" role="grid" aria-label="Contacts">` +
  `<div role="row" class="line headLine">${['Name', 'Email', 'Phone', 'Tags', 'Owner', 'Last activity']
    .map((title) => `<div role="columnheader">${title}</div>`)
    .join('')}</div><div role="rowgroup" id="rows"></div></div>`
