import type { Tx } from '@dossier/db'
import type { ExportAbout } from './export-about.ts'
import { heldRows } from './held-rows.ts'
import { heldTables } from './held-tables.ts'

/** Everything held of a contact, for programs: a list of rows for each table, under the table's name. */
export async function* jsonFile(tx: Tx, about: ExportAbout): AsyncGenerator<string> {
  yield `{\n"about": ${JSON.stringify(about)}`
  for (const table of heldTables) {
    yield `,\n"${table.key}": [`
    let separator = '\n'
    for await (const row of heldRows(tx, table)) {
      yield `${separator}${row}`
      separator = ',\n'
    }
    yield separator === '\n' ? ']' : '\n]'
  }
  yield '\n}\n'
}
