import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeTemporalData, startTemporal, type Temporal } from '@dossier/local-stack'
import { Client, Connection } from '@temporalio/client'
import type { Client as Database } from 'pg'
import { askOnce } from '../load/ask-once.ts'
import { makeRequest } from '../load/make-request.ts'
import type { Stack } from '../stack/open-stack.ts'
import { signIn } from '../stack/sign-in.ts'
import { secret, startProduct } from '../stack/start-product.ts'
import { withClient } from '../stack/with-client.ts'
import { dataOf } from '../stack/with-product.ts'
import { runWorker, type Worker } from './run-worker.ts'

/** The whole product on a copy of the kept data: API, worker and a Temporal server, which can be taken away. */
export type Background = {
  port: number
  cookie: string
  call: <Data>(procedure: string, input: unknown) => Promise<Data>
  /** As superuser, in the copy. */
  database: Database
  worker: Worker
  namespace: string
  temporal: { address: string; client: Client; kill(): Promise<void>; start(): Promise<void> }
}

const copy = 'bench_background'
const namespace = 'bench'

export async function withBackground<Result>(
  stack: Stack,
  work: (background: Background) => Promise<Result>,
): Promise<Result> {
  const ends: (() => Promise<unknown>)[] = []
  try {
    const { adminUrl, appUrl, relayUrl } = await copyDatabase(stack)
    ends.push(() =>
      withClient(stack.adminUrl, (client) => client.query(`drop database ${copy} with (force)`)),
    )
    const temporal = await openTemporal(ends)
    const product = await startProduct({ ...stack, appUrl })
    ends.push(() => product.stop())
    const worker = await runWorker('apps/worker/src/main.ts', {
      DOSSIER_DEMO: '1',
      DOSSIER_SECRET: secret,
      DOSSIER_EMBEDDED_URL: appUrl,
      DOSSIER_EMBEDDED_RELAY_URL: relayUrl,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: namespace,
      PUBLIC_URL: 'https://crm.example',
    })
    ends.push(() => worker.stop())
    const cookie = await signIn(product.port)
    const call = async <Data>(procedure: string, input: unknown) =>
      dataOf<Data>(
        await askOnce(product.port, makeRequest({ path: `/trpc/${procedure}`, body: input, cookie })),
      )
    return await withClient(adminUrl, (database) =>
      work({ port: product.port, cookie, call, database, worker, namespace, temporal }),
    )
  } finally {
    for (const end of ends.toReversed()) await end()
  }
}

/** What is measured deletes for good; the kept data stays as it is. */
async function copyDatabase(stack: Stack) {
  const template = new URL(stack.adminUrl).pathname.slice(1)
  const server = new URL(stack.adminUrl)
  server.pathname = '/postgres'
  const password = randomBytes(18).toString('base64url')
  await withClient(server.href, async (client) => {
    await client.query(`drop database if exists ${copy} with (force)`)
    await client.query(`create database ${copy} template ${template} owner migrator strategy file_copy`)
    await client.query(`alter role relay password '${password}'`)
  })
  const at = (url: string, login: object = {}) =>
    Object.assign(new URL(url), { pathname: `/${copy}`, ...login }).href
  const adminUrl = at(stack.adminUrl)
  await withClient(adminUrl, (client) =>
    client.query('delete from records where id in (select id from contacts where deleted_at is not null)'),
  )
  await withClient(adminUrl, (client) => client.query("delete from email_deliveries where state = 'queued'"))
  await withClient(adminUrl, (client) => client.query('delete from tasks'))
  await withClient(adminUrl, (client) => client.query('delete from outbox'))
  return { adminUrl, appUrl: at(stack.appUrl), relayUrl: at(stack.appUrl, { username: 'relay', password }) }
}

async function openTemporal(ends: (() => Promise<unknown>)[]): Promise<Background['temporal']> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dossier-bench-'))
  let server: Temporal = await startTemporal({ dataDir })
  ends.push(async () => {
    await server.stop()
    await removeTemporalData(dataDir)
    await rm(dataDir, { recursive: true, force: true })
  })
  const { address, port, uiPort } = server
  const connection = await Connection.connect({ address })
  ends.push(() => connection.close())
  return {
    address,
    client: new Client({ connection, namespace }),
    kill: () => server.kill(),
    async start() {
      server = await startTemporal({ dataDir, port, uiPort })
    },
  }
}
