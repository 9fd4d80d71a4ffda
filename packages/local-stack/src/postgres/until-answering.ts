import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

const patienceMs = 60_000
// A server that replays its log after a crash says so; a big one takes minutes.
const recoveryPatienceMs = 15 * 60_000

/** Resolves when the server answers with our password, which also proves that it is our server. */
export async function untilAnswering(url: string, exited: Promise<number>): Promise<void> {
  const begin = Date.now()
  let ended: number | undefined
  void exited.then((code) => {
    ended = code
  })
  for (;;) {
    const problem = await tryOnce(url)
    if (problem === undefined) return
    if (ended !== undefined) throw new Error(`it ended with code ${ended}`)
    if (problem === '28P01') throw new Error('another server answers on its port')
    const waited = Date.now() - begin
    if (waited > (problem === '57P03' ? recoveryPatienceMs : patienceMs))
      throw new Error('it does not answer')
    await sleep(25)
  }
}

async function tryOnce(url: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A refused connection is reported by `connect`; without a listener it would also end our process.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('SELECT 1')
    return undefined
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  } finally {
    await client.end().catch(() => {})
  }
}
