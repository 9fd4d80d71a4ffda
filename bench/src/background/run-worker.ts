import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { workerNodeFlags } from '@dossier/local-stack'
import { runProgram } from '../stack/run-program.ts'

const run = promisify(execFile)

export type Worker = {
  /** Its memory at this moment, in MB. */
  memory(): Promise<number>
  stop(): Promise<void>
}

/** The product's worker, or the floor's, once it takes work. */
export async function runWorker(entry: string, env: NodeJS.ProcessEnv): Promise<Worker> {
  const { pid, stop } = await runProgram({
    name: 'The worker',
    entry,
    flags: workerNodeFlags,
    env: { DOSSIER_LIFETIME_BOUND: '1', ...env },
    ready: /The workers run/,
  })
  return {
    async memory() {
      const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)])
      return Number(stdout) / 1024
    },
    stop,
  }
}
