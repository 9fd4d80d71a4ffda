import type { Finding } from './tree.ts'

/** Reads a tool's `path:line:column: words` lines; other lines are left out. */
export function findingsFromLines(text: string, line: RegExp): Finding[] {
  return text.split('\n').flatMap((one) => {
    const groups = line.exec(one)?.groups
    if (!groups) return []
    const { file = '', row, says = '' } = groups
    return { at: row === undefined ? file : `${file}:${row}`, says }
  })
}
