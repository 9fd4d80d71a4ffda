import { findingsFromLines } from '../tree/findings-from-lines.ts'
import { runTool } from '../tree/run-tool.ts'
import { toolFindings } from '../tree/tool-findings.ts'
import type { Rule } from '../tree/tree.ts'

export const lint: Rule = {
  name: 'lint',
  holds: 'nothing breaks the rules of .oxlintrc.json',
  find: async ({ root }) => {
    const result = await runTool('oxlint', ['--type-aware', '--format=unix', '.'], root)
    const found = findingsFromLines(result.text, /^(?<file>[^:\s]+):(?<row>\d+):\d+: (?<says>.*)$/)
    return toolFindings('oxlint', result, found)
  },
}
