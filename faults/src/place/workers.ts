import { fileURLToPath } from 'node:url'
import { type Program, runProgram } from '../stack/run-program.ts'

/** Where a worker can be made to die, on its way through a permanent deletion. */
export const purgeSteps = [
  'relay:leased',
  'relay:started',
  'purge:begun',
  'purge:before',
  'purge:erased',
  'purge:forgotten',
  'purge:finished',
] as const
export type PurgeStep = (typeof purgeSteps)[number]

export type WorkerOptions = {
  /** Dies there, the first time it gets there. */
  fault?: PurgeStep
  /** With the workflows as they were before their last change. */
  version?: 'before' | 'now'
  /** How many runs it keeps in memory. */
  cachedRuns?: number
}

export type Workers = {
  /** Another one, which takes work as soon as it is up: a fault may end it before it says so. */
  start(options?: WorkerOptions): Promise<Program>
  /** As `start`, and it takes work by now. */
  startWorking(options?: WorkerOptions): Promise<Program>
  /** Kills all that run. */
  killAll(): Promise<void>
  /** Everything that any of them wrote. */
  lines(): string[]
}

const before = fileURLToPath(
  new URL('../../../apps/worker/histories/workflows-before.js.br', import.meta.url),
)

export const createWorkers = (env: NodeJS.ProcessEnv, clockOffsetMs: number): Workers => {
  const all: Program[] = []
  const running = new Set<Program>()
  const start: Workers['start'] = async ({ fault, version = 'now', cachedRuns } = {}) => {
    const worker = await runProgram({
      name: 'The worker',
      entry: 'apps/worker/src/main.faults.ts',
      clockOffsetMs,
      env: {
        ...env,
        ...(fault && { DOSSIER_FAULT: fault }),
        ...(version === 'before' && { DOSSIER_FAULT_BUNDLE: before }),
        ...(cachedRuns !== undefined && { DOSSIER_FAULT_CACHED_RUNS: String(cachedRuns) }),
      },
    })
    all.push(worker)
    running.add(worker)
    void worker.ended.then(() => running.delete(worker))
    return worker
  }
  return {
    start,
    async startWorking(options) {
      const worker = await start(options)
      await worker.said(/The workers run/)
      return worker
    },
    async killAll() {
      await Promise.all([...running].map((worker) => worker.kill()))
    },
    lines: () => all.flatMap((worker) => worker.lines),
  }
}
