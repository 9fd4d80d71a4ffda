import { type Logger, pino } from 'pino'

export type WorkerLog = Logger

/** One JSON line per event, with ids and without anything personal. */
export const createLog = (level: string): WorkerLog =>
  pino(
    {
      level,
      base: { app: 'worker' },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['address', 'email', 'phone', 'name', 'body', 'text', 'html', 'subject', 'to', '*.password'],
    },
    // pino's own writer would wait for ever for a reader that is gone.
    process.stdout.on('error', () => undefined),
  )
