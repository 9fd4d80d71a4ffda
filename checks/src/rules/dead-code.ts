import { runTool } from '../tree/run-tool.ts'
import { findingsFromLines } from '../tree/findings-from-lines.ts'
import { toolFindings } from '../tree/tool-findings.ts'
import type { Finding, Rule } from '../tree/tree.ts'

export const deadCode: Rule = {
  name: 'dead-code',
  holds: 'every file, export and dependency is used, and every import is declared',
  find: async ({ root }) => {
    const result = await runTool('knip', ['--reporter=compact', '--no-progress'], root)
    return toolFindings('knip', result, readCompact(result.text))
  },
}

/** Knip's compact report: a heading for each kind, then `path: names` lines. */
function readCompact(text: string): Finding[] {
  let kind = ''
  return text.split('\n').flatMap((line) => {
    const heading = /^(?<kind>[A-Z][\w ]+) \(\d+\)$/.exec(line)?.groups?.['kind']
    if (heading !== undefined) {
      kind = heading.toLowerCase()
      return []
    }
    const found = findingsFromLines(line, /^(?<file>\S+): (?<says>.*)$/)
    return found.map(({ at, says }) => ({ at, says: says === at ? kind : `${kind}: ${says}` }))
  })
}
