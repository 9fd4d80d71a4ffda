import { type ChildProcess, spawn } from 'node:child_process'
import { constants } from 'node:os'
import { readLines } from './read-lines.ts'
import { withTimeout } from './with-timeout.ts'

export type LifetimeBoundOptions = {
  /** Stands in error messages. */
  name: string
  command: string
  args: readonly string[]
  /**
   * `node`: one of our own processes, which ends by itself when its standard input ends.
   * `foreign`: any other program; a small shell beside it ends it when our pipe closes.
   */
  kind: 'node' | 'foreign'
  /** The whole environment of the child, not an addition to ours. */
  env?: NodeJS.ProcessEnv
  cwd?: string
  account?: { uid: number; gid: number }
  /**
   * The signal that asks a foreign program to end. The shell starts it with INT ignored: servers set a
   * handler of their own, a program that sets none wants TERM.
   */
  endSignal?: 'INT' | 'TERM'
  onLine?: (line: string) => void
}

export type LifetimeBoundProcess = {
  pid: number
  /** The exit code; 128 and the signal's number where a signal ended it. */
  exited: Promise<number>
  /** Asks it to end, and kills it where it has not after that many milliseconds. */
  stop(graceMs: number): Promise<void>
  kill(): Promise<void>
}

// The program holds descriptor 3 for as long as it lives: its end tells that it is gone, although the
// shell still waits for us. Its own process group keeps a terminal's Ctrl-C away from it.
const endWithParent =
  'end=$1; shift; "$@" </dev/null & p=$!; echo "$p" >&3; exec 3>&-; read _; kill -s "$end" "$p" 2>/dev/null; wait "$p"'

/** Starts a child that ends however we end, a kill -9 included. */
export async function spawnLifetimeBound(options: LifetimeBoundOptions): Promise<LifetimeBoundProcess> {
  const { name, command, args, kind, cwd, account, onLine, endSignal = 'INT' } = options
  const foreign = kind === 'foreign'
  const shellArgs = ['-c', endWithParent, 'sh', endSignal, command, ...args]
  const child = spawn(foreign ? '/bin/sh' : command, foreign ? shellArgs : args, {
    env: options.env ?? process.env,
    detached: true,
    stdio: foreign ? ['pipe', 'pipe', 'pipe', 'pipe'] : ['pipe', 'pipe', 'pipe'],
    ...(cwd !== undefined && { cwd }),
    ...account,
  })
  let ended = false
  const exited = new Promise<number>((resolve) => {
    child.on('exit', (code, signal) => {
      ended = true
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
  await new Promise<void>((resolve, reject) => {
    child.on('spawn', resolve)
    child.on('error', (error) =>
      reject(new Error(`${name} did not start: ${error.message}`, { cause: error })),
    )
  })
  child.stdin?.on('error', () => {})
  for (const stream of [child.stdout, child.stderr]) if (stream) readLines(stream, onLine ?? (() => {}))

  const pid = foreign ? await programPid(child, name) : child.pid
  if (pid === undefined) throw new Error(`${name} did not start.`)
  // Somebody killed the shell: its program would outlive us.
  if (foreign) child.on('exit', (_code, signal) => signal && sendSignal(pid, `SIG${endSignal}`))
  const kill = async () => {
    // Once it has ended the number may be another process's.
    if (!ended) sendSignal(foreign ? pid : -pid, 'SIGKILL')
    await exited
  }
  return {
    pid,
    exited,
    kill,
    async stop(graceMs) {
      child.stdin?.end()
      if ((await withTimeout(exited, graceMs)) === undefined) await kill()
    },
  }
}

async function programPid(child: ChildProcess, name: string): Promise<number> {
  const life = child.stdio[3]
  if (!life || !('setEncoding' in life)) throw new Error(`${name} did not start.`)
  const first = new Promise<string>((resolve) => {
    readLines(life, resolve)
    life.on('end', () => resolve(''))
    life.on('error', () => resolve(''))
  })
  life.on('end', () => child.stdin?.end())
  const pid = Number(await first)
  if (!Number.isInteger(pid) || pid <= 0) throw new Error(`${name} did not start.`)
  return pid
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It is gone already, which is what was wanted.
  }
}
