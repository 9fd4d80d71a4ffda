import { spawnLifetimeBound, workerNodeFlags } from '@dossier/local-stack'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { say } from '../say.ts'
import type { Part } from './keep-running.ts'

export type AppOptions = {
  name: 'api' | 'worker'
  env: NodeJS.ProcessEnv
  /** Its lines are told apart from those of others by its name. */
  named: boolean
  /** A folder for its log; without it, the log goes on to our own output. */
  logsIn: string | null
}

/** Asked to end, it has this long. */
const graceMs = 2_500

/** Starts the API or the worker as a process that ends however we end. */
export const spawnApp = async ({ name, env, named, logsIn }: AppOptions): Promise<Part & { pid: number }> => {
  const main = join(checkout, 'apps', name, 'src/main.ts')
  const flags = name === 'worker' ? workerNodeFlags : []
  const node = [process.execPath, ...flags, main]
  const log = logsIn === null ? null : join(logsIn, `${name}.log`)
  // Its log is its own open file: a pipe to us would break under it when we are killed.
  const [command = '', ...args] =
    log === null ? node : ['/bin/sh', '-c', 'umask 077; exec "$@" >>"$0" 2>&1', log, ...node]
  let last = ''
  const app = await spawnLifetimeBound({
    name: `The ${name}`,
    kind: 'node',
    command,
    args,
    cwd: checkout,
    env: {
      NODE_COMPILE_CACHE: join(checkout, 'node_modules/.cache/node'),
      ...env,
      DOSSIER_LIFETIME_BOUND: '1',
    },
    onLine(line) {
      last = line
      say(named ? `[${name}] ${line}` : line)
    },
  })
  return {
    pid: app.pid,
    exited: app.exited,
    stop: () => app.stop(graceMs),
    lastWords: async () => (log === null ? last : lastLine(log)),
  }
}

/** The last line of a file that may be long. */
const lastLine = async (path: string): Promise<string> => {
  const file = await open(path).catch(() => undefined)
  if (!file) return ''
  try {
    const { size } = await file.stat()
    const length = Math.min(size, 2_000)
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length)
    return buffer.toString('utf8').trimEnd().split('\n').at(-1) ?? ''
  } finally {
    await file.close()
  }
}
