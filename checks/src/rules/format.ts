import { relative } from 'node:path'
import { findingsFromLines } from '../tree/findings-from-lines.ts'
import { runTool } from '../tree/run-tool.ts'
import { toolFindings } from '../tree/tool-findings.ts'
import type { Rule } from '../tree/tree.ts'

export const format: Rule = {
  name: 'format',
  holds: 'every file is as `pnpm format` would write it',
  find: async ({ root }) => {
    const result = await runTool(
      'biome',
      ['format', '--reporter=github', '--max-diagnostics=none', '.'],
      root,
    )
    const found = findingsFromLines(result.text, /^::error title=\w+,file=(?<file>[^,]+).*?::(?<says>.*)/)
    return toolFindings(
      'biome',
      result,
      found.map(({ at, says }) => ({ at: relative(root, at), says: describe(says) })),
    )
  },
}

function describe(says: string): string {
  return says.startsWith('Formatter would') ? 'is not formatted; run `pnpm format`' : says
}
