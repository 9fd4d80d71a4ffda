import { pino, type Logger } from 'pino'

const secretKeys = [
  'password',
  'token',
  'cookie',
  'authorization',
  'secret',
  'email',
  'address',
  'name',
  'body',
]

/** One JSON line for each event. Ids stand for people; what could name them is struck out all the same. */
export const createLog = (level = 'info'): Logger =>
  pino(
    {
      level,
      base: { app: 'api' },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: '…' },
    },
    // pino's own writer would wait for ever for a reader that is gone.
    process.stdout.on('error', () => undefined),
  )
