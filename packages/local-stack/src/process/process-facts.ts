import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export type ProcessFacts = {
  /** Tells two processes with the same number apart. */
  startedAt: string
  commandLine: string
}

/** What the system knows of a process; undefined where none (or only its remains) has that number. */
export async function processFacts(pid: number): Promise<ProcessFacts | undefined> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid)
}

async function fromProc(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name stands in parentheses and may hold anything; what follows it is split by blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const startedAt = fields[19]
    if (fields[0] === 'Z' || fields[0] === 'X' || startedAt === undefined) return undefined
    const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    return { startedAt, commandLine }
  } catch {
    return undefined
  }
}

async function fromPs(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const { stdout } = await run('ps', ['-o', 'state=,lstart=,command=', '-p', String(pid)])
    const [, state, startedAt, commandLine] = /^\s*(\S+)\s+(.{24})\s+(.*)/s.exec(stdout) ?? []
    if (!state || state.startsWith('Z') || startedAt === undefined) return undefined
    return { startedAt, commandLine: commandLine ?? '' }
  } catch {
    return undefined
  }
}
