import type { Tx } from '@dossier/db'
import { escapeHtml } from '../html/index.ts'
import type { ExportAbout } from './export-about.ts'
import { heldRows } from './held-rows.ts'
import { type HeldTable, heldTables } from './held-tables.ts'
import { createShowValue, type ShowValue } from './show-value.ts'

/** It stands alone: no script, nothing from elsewhere, and paper prints it as it is. */
const style = `
:root { color-scheme: light dark }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 15px/1.5 system-ui, sans-serif }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem }
h2 { font-size: 1.15rem; margin: 2.2rem 0 .5rem }
a { color: inherit }
table { width: 100%; border-collapse: collapse }
th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #8884; text-align: start; vertical-align: top }
th { font-weight: 600 }
td { overflow-wrap: anywhere; min-width: 5rem }
td > p { margin: 0 0 .4rem }
tbody th { width: min(14rem, 35%); font-weight: 400 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 .75rem; margin: 0 }
dd { margin: 0; overflow-wrap: anywhere }
.wide { overflow-x: auto }
@media print { body { margin: 0; max-width: none; font-size: 10pt } tr { break-inside: avoid } .wide { overflow: visible } }
`

const parse = (row: string): Record<string, unknown> => {
  const parsed: unknown = JSON.parse(row)
  // Postgres made it of one row: an object.
  return parsed as Record<string, unknown>
}

const head = (about: ExportAbout, show: ShowValue): string => {
  const title = `Personal data of ${about.name ?? 'a contact without a name'}`
  const links = heldTables.map(
    ({ key, title: words }) => `<li><a href="#${key}">${escapeHtml(words)}</a></li>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1 dir="auto">${escapeHtml(title)}</h1>
<p>Everything that <bdi>${escapeHtml(about.workspace)}</bdi> holds about this person, as it was on
${show(about.preparedAt, 'instant')} (${escapeHtml(about.timeZone)}), put together by
<bdi>${escapeHtml(about.preparedBy)}</bdi>. The file <code>personal-data.json</code> beside this one holds the same
for programs.</p>
<nav aria-label="Contents"><ul>${links.join('')}</ul></nav>
`
}

async function* contactSection(tx: Tx, table: HeldTable, show: ShowValue): AsyncGenerator<string> {
  for await (const row of heldRows(tx, table)) {
    const values = parse(row)
    yield '<table><tbody>\n'
    for (const { key, label, shownAs } of table.columns) {
      const shown = show(values[key], shownAs)
      if (shown !== '') yield `<tr><th scope="row">${escapeHtml(label)}</th><td>${shown}</td></tr>\n`
    }
    yield '</tbody></table>\n'
  }
}

async function* rowsSection(tx: Tx, table: HeldTable, show: ShowValue): AsyncGenerator<string> {
  let count = 0
  for await (const row of heldRows(tx, table)) {
    const values = parse(row)
    if (count === 0) {
      const labels = table.columns.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`)
      yield `<div class="wide" role="region" aria-labelledby="${table.key}" tabindex="0">\n`
      yield `<table><thead><tr>${labels.join('')}</tr></thead><tbody>\n`
    }
    count += 1
    const cells = table.columns.map(({ key, shownAs }) => `<td>${show(values[key], shownAs)}</td>`)
    yield `<tr>${cells.join('')}</tr>\n`
  }
  yield count === 0 ? '<p>Nothing is held here.</p>\n' : '</tbody></table>\n</div>\n'
}

/** Everything held of a contact, for people: one page that stands alone. */
export async function* htmlFile(tx: Tx, about: ExportAbout): AsyncGenerator<string> {
  const show = createShowValue(about)
  yield head(about, show)
  for (const table of heldTables) {
    yield `<section>\n<h2 id="${table.key}">${escapeHtml(table.title)}</h2>\n`
    yield* table.rowsBy === 'id' ? contactSection(tx, table, show) : rowsSection(tx, table, show)
    yield '</section>\n'
  }
  yield '</main>\n</body>\n</html>\n'
}
