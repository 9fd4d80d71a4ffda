import { spawnTied } from '@dossier/local-stack'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { say } from '../say.ts'
import type { Part } from './keep-running.ts'

export type AppOptions = {
  name: 'api' | 'worker'
  env: NodeJS.ProcessEnv
  /** Started again by Node whenever a source changes. */
  watch: boolean
  /** A folder for its log; without it, the log goes on to our own output. */
  logsIn: string | null
}

/** Asked to end, it has this long. */
const graceMs = 2_000

/** Starts the API or the worker as a process that ends however we end. */
export const spawnApp = async ({ name, env, watch, logsIn }: AppOptions): Promise<Part & { pid: number }> => {
  const log = logsIn === null ? undefined : createWriteStream(join(logsIn, `${name}.log`), { flags: 'a' })
  // A log that cannot be written, on a full disk say, is no reason to end.
  log?.on('error', () => undefined)
  const last: string[] = []
  const main = join(checkout, 'apps', name, 'src/main.ts')
  const app = await spawnTied({
    name: `The ${name}`,
    // Node's own watcher does not look at its input, so it is ended by signal.
    kind: watch ? 'foreign' : 'node',
    command: process.execPath,
    args: watch ? ['--watch', '--watch-preserve-output', main] : [main],
    cwd: checkout,
    env: {
      NODE_COMPILE_CACHE: join(checkout, 'node_modules/.cache/node'),
      ...env,
      ...(!watch && { DOSSIER_TIED: '1' }),
    },
    onLine(line) {
      last.push(line)
      if (last.length > 5) last.shift()
      if (log) log.write(`${line}\n`)
      else say(watch ? `[${name}] ${line}` : line)
    },
  })
  void app.exited.then(() => log?.end())
  return {
    pid: app.pid,
    exited: app.exited,
    stop: () => app.stop(graceMs),
    lastWords: () => last.at(-1)?.slice(0, 500) ?? '',
  }
}
