import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export type WorkerProcess = {
  /** Every line it wrote. */
  lines: string[]
  /** The first line, written already or yet to come, that holds this. */
  said(part: string): Promise<string>
  /** The exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals>
  signal(name: NodeJS.Signals): void
  /** Closes its standard input, as the launcher's death does. */
  abandon(): void
  kill(): Promise<void>
}

type Options = { env: Record<string, string>; entry?: 'main.ts' | 'main.faults.ts' }

/** A real worker in a process of its own, knowing only what is in `env`. */
export const spawnWorker = ({ env, entry = 'main.faults.ts' }: Options): WorkerProcess => {
  const path = fileURLToPath(new URL(`../${entry}`, import.meta.url))
  const child = spawn(process.execPath, [path], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  const lines: string[] = []
  const waiting = new Set<() => void>()
  const add = (line: string) => {
    lines.push(line)
    for (const look of waiting) look()
  }
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', add)
  child.stdin.on('error', () => undefined)
  const ended = once(child, 'exit').then(([code, signal]: (number | NodeJS.Signals | null)[]) => {
    for (const look of waiting) look()
    return code ?? signal ?? 0
  })
  return {
    lines,
    ended,
    said: (part) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.includes(part))
          const gone = child.exitCode !== null || child.signalCode !== null
          if (found === undefined && !gone) return
          waiting.delete(look)
          if (found === undefined)
            reject(new Error(`The worker ended without "${part}":\n${lines.join('\n')}`))
          else resolve(found)
        }
        waiting.add(look)
        look()
      }),
    signal: (name) => void child.kill(name),
    abandon: () => void child.stdin.end(),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** As `spawnWorker`, gone when the test is done. */
export const workerForTest = (options: Options): WorkerProcess => {
  const worker = spawnWorker(options)
  onTestFinished(() => worker.kill())
  return worker
}
