import { createServer } from 'node:http'
import { Pool } from 'pg'
import { answerEdit } from './answer-edit.ts'
import { answerRecord } from './answer-record.ts'
import { answers } from './answer.ts'
import { tokenReader } from './read-token.ts'

/**
 * The least a server could do and still be right, as `node bench/floor/main.ts <settings>`: says
 * `listening <port>` and ends with its standard input.
 */
export type FloorSettings = {
  /** As the database's superuser, whom no row-level security binds. */
  databaseUrl: string
  secret: string
  connections: number
}

// Its only caller is the harness, which gives exactly this.
const settings = JSON.parse(process.argv[2] ?? '{}') as FloorSettings
const pool = new Pool({
  connectionString: settings.databaseUrl,
  max: settings.connections,
  options: '-c timezone=UTC',
})
pool.on('error', (error) => process.stderr.write(`${error.message}\n`))

const procedures = { '/trpc/contacts.record': answerRecord, '/trpc/contacts.edit': answerEdit }
const readToken = tokenReader(settings.secret)
const server = createServer({ keepAlive: true }, answers({ pool, readToken, procedures }))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`listening ${address.port}\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
