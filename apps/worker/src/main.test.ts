import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const path = fileURLToPath(new URL('main.ts', import.meta.url))

test('a worker that is half configured says what is missing, a sentence a line, and does not start', async () => {
  const env = { PATH: process.env['PATH'], NODE_ENV: 'production', DATABASE_URL: 'postgres://app@db/dossier' }
  await expect(run(process.execPath, [path], { env })).rejects.toMatchObject({
    code: 1,
    stdout: '',
    stderr: [
      'TEMPORAL_ADDRESS is missing: production needs a Temporal server.',
      'DOSSIER_SECRET is missing: production needs a secret of its own.',
      'PUBLIC_URL is missing: mails must link to where people open Dossier.',
      'DATABASE_URL and DATABASE_RELAY_URL belong together: set both or neither.',
      '',
    ].join('\n'),
  })
})
