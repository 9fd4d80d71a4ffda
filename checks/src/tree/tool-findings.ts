import type { Finding } from './tree.ts'
import type { ToolResult } from './run-tool.ts'

/** What a tool found; a tool that failed without naming a place is itself a finding. */
export function toolFindings(tool: string, { code, text }: ToolResult, found: Finding[]): Finding[] {
  if (code === 0 || found.length > 0) return found
  return [{ at: tool, says: text.trim() || `ended with ${code} and said nothing` }]
}
