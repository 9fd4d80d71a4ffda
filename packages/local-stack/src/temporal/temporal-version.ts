import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Server 1.32 with UI 2.54: what is fetched or built. */
export const temporalVersion = '1.9.1'

// Older ones lack settings that the start passes.
const oldestUsable = [1, 8, 2]

/** The version that a program says it is, if it is a Temporal CLI. */
export async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: 20_000 })
    return /^temporal version (\d+\.\d+\.\d+)/.exec(stdout)?.[1]
  } catch {
    return undefined
  }
}

export function isUsable(version: string): boolean {
  const parts = version.split('.').map(Number)
  for (const [index, oldest] of oldestUsable.entries()) {
    const part = parts[index] ?? 0
    if (part !== oldest) return part > oldest
  }
  return true
}
