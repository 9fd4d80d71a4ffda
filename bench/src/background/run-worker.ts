import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { spawnTied } from '@dossier/local-stack'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const run = promisify(execFile)
const graceMs = 4_000

export type Worker = {
  /** Its memory at this moment, in MB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** The product's worker, or the floor's, once it takes work. */
export async function runWorker(entry: string, env: NodeJS.ProcessEnv): Promise<Worker> {
  const lines: string[] = []
  const ready = Promise.withResolvers<void>()
  const worker = await spawnTied({
    name: 'The worker',
    kind: 'node',
    command: process.execPath,
    args: [`${root}${entry}`],
    cwd: root,
    env: { PATH: process.env['PATH'], DOSSIER_TIED: '1', ...env },
    onLine(line) {
      if (line.includes('The workers run')) ready.resolve()
      if (lines.length < 200) lines.push(line)
    },
  })
  void worker.exited.then((code) =>
    ready.reject(new Error(`The worker ended with ${code}:\n${lines.slice(-20).join('\n')}`)),
  )
  await ready.promise
  return {
    async memory() {
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(worker.pid)])
      return Number(stdout) / 1024
    },
    stop: () => worker.stop(graceMs),
  }
}
