/** `binding`: BEGIN, COMMIT, ROLLBACK and the setting that binds the transaction to a workspace. */
export type SentStatement = {
  kind: 'binding' | 'other'
  name: string | null
  text: string
  values: (string | null)[]
}

const entry = /^\S+ \S+ \S+ \[\d+\] (\w+): {2}(.*)$/
const statement = /^(?:execute ([^:]+)|statement): ([^]*)$/
const parameters = /^Parameters: ([^]*)$/
const binding = /^\s*(begin|start transaction|commit|rollback|select\s+set_config\('app\.workspace_id')/i

/** The statements, in order, in lines of Postgres's log under `log_statement = all`. */
export function readStatements(lines: readonly string[]): SentStatement[] {
  const found: SentStatement[] = []
  for (const [level, message] of readEntries(lines)) {
    const [, name, text] = (level === 'LOG' ? statement.exec(message) : null) ?? []
    if (text !== undefined)
      found.push({
        kind: binding.test(text) ? 'binding' : 'other',
        name: name === undefined || name === '<unnamed>' ? null : name,
        text,
        values: [],
      })
    const given = level === 'DETAIL' ? parameters.exec(message)?.[1] : undefined
    found.at(-1)?.values.push(...(given === undefined ? [] : readValues(given)))
  }
  return found
}

/** Level and message of each; a line that begins with a tab goes on with the one before. */
function readEntries(lines: readonly string[]): [string, string][] {
  const entries: [string, string][] = []
  for (const line of lines) {
    const [, level, message] = entry.exec(line) ?? []
    const last = entries.at(-1)
    if (level !== undefined && message !== undefined) entries.push([level, message])
    else if (last !== undefined && line.startsWith('\t')) last[1] += `\n${line.slice(1)}`
  }
  return entries
}

/** Of `$1 = 'it''s', $2 = NULL`. */
const readValues = (given: string): (string | null)[] =>
  [...given.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(
    ([, value]) => value?.replaceAll("''", "'") ?? null,
  )
