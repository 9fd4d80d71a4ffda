import type { WorkerLog } from './log.ts'

type Options = {
  stop: () => Promise<void>
  graceMs: number
  /** Whether the end of standard input means that the launcher died. */
  lifetimeBound: boolean
  log: WorkerLog
}

/** Ends the process when it is asked to, or its launcher is gone; whatever has not ended in time is cut off. */
export const shutDownOnRequest = ({ stop, graceMs, lifetimeBound, log }: Options): void => {
  let ending = false
  const end = (why: string) => {
    if (ending) return
    ending = true
    log.info({ why }, 'The worker ends')
    setTimeout(() => process.exit(0), graceMs)
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.once('SIGTERM', () => end('SIGTERM'))
  process.once('SIGINT', () => end('SIGINT'))
  if (!lifetimeBound) return
  process.stdin.on('end', () => end('the launcher ended'))
  process.stdin.on('error', () => end('the launcher ended'))
  process.stdin.resume()
}
