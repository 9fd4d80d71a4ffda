import { fileURLToPath } from 'node:url'
import { spawnLifetimeBound } from '@dossier/local-stack'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const graceMs = 4_000

export type Program = {
  pid: number
  /** What of the line that says it is ready the expression names. */
  ready: RegExpExecArray
  stop: () => Promise<void>
}

type Options = {
  name: string
  entry: string
  /** For Node itself. */
  flags?: readonly string[]
  args?: string[]
  env?: NodeJS.ProcessEnv
  ready: RegExp
}

/** Starts one of our Node programs and waits for the line of its output that says it is ready. */
export async function runProgram(options: Options): Promise<Program> {
  const { name, entry, flags = [], args = [], env = {}, ready } = options
  const lines: string[] = []
  const isReady = Promise.withResolvers<RegExpExecArray>()
  const program = await spawnLifetimeBound({
    name,
    kind: 'node',
    command: process.execPath,
    args: [...flags, `${root}${entry}`, ...args],
    cwd: root,
    env: { PATH: process.env['PATH'], ...env },
    onLine(line) {
      const found = ready.exec(line)
      if (found) isReady.resolve(found)
      if (lines.length < 200) lines.push(line)
    },
  })
  void program.exited.then((code) =>
    isReady.reject(new Error(`${name} ended with ${code}:\n${lines.slice(-20).join('\n')}`)),
  )
  return { pid: program.pid, ready: await isReady.promise, stop: () => program.stop(graceMs) }
}
