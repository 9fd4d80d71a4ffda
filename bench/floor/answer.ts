import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Pool, PoolClient } from 'pg'
import { sessionStatement } from './statements.ts'

export type Answered = [status: number, body: string]
export type Session = { workspaceId: string; role: string }

/** Answers one procedure for whoever is signed in. */
export type Procedure = (client: PoolClient, session: Session, input: object) => Promise<Answered>

const mostBytes = 1_048_576

export const notFound: Answered = [404, '{"error":"not found"}']
export const invalid: Answered = [400, '{"error":"invalid"}']
const signedOut: Answered = [401, '{"error":"signed out"}']

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function contactIdOf(input: object): string | null {
  const given = 'contactId' in input ? input.contactId : null
  return typeof given === 'string' && uuid.test(given) ? given : null
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

type Options = {
  pool: Pool
  readToken: (cookie: string | undefined) => string | null
  /** By path, as the product's client calls them. */
  procedures: Readonly<Record<string, Procedure>>
}

/** Who the token signs in, then the procedure, on one connection. */
export function answers({ pool, readToken, procedures }: Options) {
  const answer = async (request: IncomingMessage): Promise<Answered> => {
    const procedure = procedures[request.url ?? '']
    if (request.method !== 'POST' || procedure === undefined) return notFound
    const token = readToken(request.headers.cookie)
    if (token === null) return signedOut
    const input: unknown = JSON.parse(await readBody(request))
    if (typeof input !== 'object' || input === null) return invalid
    const client = await pool.connect()
    try {
      const { rows } = await client.query<Session>({ ...sessionStatement, values: [token] })
      return rows[0] === undefined ? signedOut : await procedure(client, rows[0], input)
    } finally {
      client.release()
    }
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
