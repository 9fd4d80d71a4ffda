import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { spawnLifetimeBound } from '@dossier/local-stack'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type Program = {
  /** Everything it wrote, a line each. */
  lines: string[]
  /** The exit code; 128 and the signal's number where a signal ended it. */
  ended: Promise<number>
  /** As `ended`; throws where it still runs after that time. */
  endsWithin(ms: number): Promise<number>
  /** What the expression finds in the first line, written already or yet to come, that it fits. */
  said(expression: RegExp): Promise<RegExpExecArray>
  /** Lets it end in its own way. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
}

type Options = {
  name: string
  entry: string
  args?: string[]
  env: NodeJS.ProcessEnv
  clockOffsetMs?: number
}

const shiftClock = fileURLToPath(new URL('shift-clock.faults.ts', import.meta.url))
const graceMs = 6_000
const SAYS_WITHIN_MS = 60_000

/** One of the product's programs as a process of its own, told only what is in `env`. */
export const runProgram = async (options: Options): Promise<Program> => {
  const { name, entry, args = [], env, clockOffsetMs = 0 } = options
  const lines: string[] = []
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const look of listeners) look()
  }
  const child = await spawnLifetimeBound({
    name,
    kind: 'node',
    command: process.execPath,
    args: [...(clockOffsetMs === 0 ? [] : ['--import', shiftClock]), `${root}${entry}`, ...args],
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DOSSIER_LIFETIME_BOUND: '1',
      ...(clockOffsetMs !== 0 && { DOSSIER_CLOCK_OFFSET_MS: String(clockOffsetMs) }),
      ...env,
    },
    onLine(line) {
      lines.push(line)
      tell()
    },
  })
  let isEnded = false
  void child.exited.then(() => {
    isEnded = true
    tell()
  })
  const late = async (ms: number): Promise<never> => {
    await once(AbortSignal.timeout(ms), 'abort')
    throw new Error(`${name} is not as far after ${ms} ms:\n${lines.slice(-20).join('\n')}`)
  }
  return {
    lines,
    ended: child.exited,
    endsWithin: (ms) => Promise.race([child.exited, late(ms)]),
    said: (expression) =>
      Promise.race([
        late(SAYS_WITHIN_MS),
        new Promise<RegExpExecArray>((resolve, reject) => {
          const look = () => {
            for (const line of lines) {
              const found = expression.exec(line)
              if (!found) continue
              listeners.delete(look)
              return resolve(found)
            }
            if (!isEnded) return
            listeners.delete(look)
            reject(new Error(`${name} ended before it said ${expression}:\n${lines.slice(-20).join('\n')}`))
          }
          listeners.add(look)
          look()
        }),
      ]),
    stop: () => child.stop(graceMs),
    kill: () => child.kill(),
  }
}
