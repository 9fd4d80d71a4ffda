import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pool } from 'pg'
import { recordStatement, sessionStatement } from './statements.ts'

type Answered = [status: number, body: string]
type Session = { workspaceId: string; role: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const mostBytes = 1_048_576

const notFound: Answered = [404, '{"error":"not found"}']
const signedOut: Answered = [401, '{"error":"signed out"}']
const invalid: Answered = [400, '{"error":"invalid"}']

/** Who the token signs in, then that workspace's contact: two prepared statements on one connection. */
async function readRecord(pool: Pool, token: string, contactId: string): Promise<Answered> {
  const client = await pool.connect()
  try {
    const signedIn = await client.query<Session>({ ...sessionStatement, values: [token] })
    const [session] = signedIn.rows
    if (session === undefined) return signedOut
    const edit = session.role !== 'readonly'
    const abilities = JSON.stringify({ edit, editTypes: edit && session.role !== 'member' })
    const values = [session.workspaceId, contactId, abilities]
    const { rows } = await client.query<{ record: string }>({ ...recordStatement, values })
    return rows[0] ? [200, `{"result":{"data":${rows[0].record}}}`] : notFound
  } finally {
    client.release()
  }
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes > mostBytes) reject(new Error('The body is too large.'))
      else chunks.push(chunk)
    })
    request.on('end', () =>
      resolve((chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)).toString()),
    )
    request.on('error', reject)
  })
}

function contactIdOf(body: string): string | null {
  const input: unknown = JSON.parse(body)
  const given = typeof input === 'object' && input !== null && 'contactId' in input ? input.contactId : null
  return typeof given === 'string' && uuid.test(given) ? given : null
}

/** The one route: `contacts.record`, as the product's client calls it. */
export function recordAnswers(pool: Pool, readToken: (cookie: string | undefined) => string | null) {
  const answer = async (request: IncomingMessage): Promise<Answered> => {
    if (request.method !== 'POST' || request.url !== '/trpc/contacts.record') return notFound
    const token = readToken(request.headers.cookie)
    if (token === null) return signedOut
    const contactId = contactIdOf(await readBody(request))
    return contactId === null ? invalid : readRecord(pool, token, contactId)
  }
  return (request: IncomingMessage, response: ServerResponse): void => {
    const send = ([status, body]: Answered) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      })
      response.end(body)
    }
    answer(request).then(send, (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      send([500, '{"error":"unexpected"}'])
    })
  }
}
