import { posix } from 'node:path'
import { findingsFromLines } from '../tree/findings-from-lines.ts'
import { runTool } from '../tree/run-tool.ts'
import { toolFindings } from '../tree/tool-findings.ts'
import type { Finding, Rule } from '../tree/tree.ts'

export const types: Rule = {
  name: 'types',
  holds: 'every room compiles',
  find: async ({ root, files }) => {
    const found: Finding[] = []
    // One after another: the compiler already uses every core.
    for (const project of files.filter((file) => posix.basename(file) === 'tsconfig.json')) {
      const folder = `${posix.dirname(project)}/`
      if (!files.some((file) => file.startsWith(folder) && /\.tsx?$/.test(file))) continue
      const kept = `node_modules/.cache/dossier-checks/types/${folder.replaceAll('/', '-')}.tsbuildinfo`
      const args = ['-p', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', kept]
      const result = await runTool('tsc', args, root)
      const errors = findingsFromLines(
        result.text,
        /^(?<file>[^(\s]+)\((?<row>\d+),\d+\): error (?<says>.*)$/,
      )
      found.push(...toolFindings(`tsc -p ${project}`, result, errors))
    }
    return deduplicate(found)
  },
}

/** Rooms compile the sources of the rooms that they import: one error may come several times. */
function deduplicate(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [`${one.at} ${one.says}`, one])).values()]
}
