import { spawnLifetimeBound, type LifetimeBoundOptions } from './spawn-lifetime-bound.ts'
import { withTimeout } from './with-timeout.ts'

export type ToolOptions = Omit<LifetimeBoundOptions, 'endSignal'> & { timeoutMs: number }

/** Runs a tool to its end; throws with the last lines it printed where it fails or takes too long. */
export async function runTool({ timeoutMs, onLine, ...options }: ToolOptions): Promise<void> {
  const lines: string[] = []
  const tool = await spawnLifetimeBound({
    ...options,
    endSignal: 'TERM',
    onLine(line) {
      lines.push(line)
      if (lines.length > 5) lines.shift()
      onLine?.(line)
    },
  })
  const code = await withTimeout(tool.exited, timeoutMs)
  if (code === 0) return
  await tool.stop(1_000)
  const why = code === undefined ? `took longer than ${timeoutMs / 1_000} s` : `ended with code ${code}`
  const said = lines.filter((line) => line.trim()).join(' ')
  throw new Error(`${options.name} ${why}${said ? `: ${said}` : ''}`)
}
