import type { RecordView } from '@dossier/contracts/record/views'
import { createServer, type IncomingMessage } from 'node:http'
import { Pool } from 'pg'
import { answers } from '../answer.ts'
import { answerRecord } from '../answer-record.ts'
import type { FloorSettings } from '../main.ts'
import { tokenReader } from '../read-token.ts'
import { forwarder } from './forward.ts'
import { type PagesSettings, pageAnswers } from './serve-pages.ts'

/**
 * The least that pages for the same work could be, as `node bench/floor/pages/main.ts <settings>`: a record as
 * ready-made HTML, and a list and a record that set `innerHTML`. What they ask for besides a record goes to the API.
 */
export type FloorPagesSettings = FloorSettings & PagesSettings & { apiPort: number }

// Its only caller is the harness, which gives exactly this.
const settings = JSON.parse(process.argv[2] ?? '{}') as FloorPagesSettings
const { databaseUrl, secret, connections, apiPort } = settings
const pool = new Pool({ connectionString: databaseUrl, max: connections, options: '-c timezone=UTC' })
pool.on('error', (error) => process.stderr.write(`${error.message}\n`))

const readToken = tokenReader(secret)
const procedures = { '/trpc/contacts.record': answerRecord }
const answerOwn = answers({ pool, readToken, procedures })
const forward = forwarder(apiPort)
const pages = pageAnswers(settings)

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  return text
}

const server = createServer({ keepAlive: true }, (request, response) => {
  if (request.url === '/trpc/contacts.record') return answerOwn(request, response)
  if (request.url?.startsWith('/trpc/')) return forward(request, response)
  if (request.method === 'POST' && request.url === '/ready-made')
    return void textOf(request).then((text) => {
      // The harness sends what the API has just answered.
      pages.make(JSON.parse(text) as RecordView)
      response.writeHead(204).end()
    })
  void pages.answer(request, response)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address) process.stdout.write(`listening ${address.port}\n`)
})
process.stdin.on('end', () => process.exit(0)).resume()
