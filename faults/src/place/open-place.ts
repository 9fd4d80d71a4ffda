import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import type { Random } from '../random.ts'
import { databaseOf } from '../stack/database-of.ts'
import type { Stack } from '../stack/open-stack.ts'
import { type Program, runProgram } from '../stack/run-program.ts'
import { type Api, signIn } from './api.ts'
import { type Database, openDatabase } from './database.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createWorkers, type Workers } from './workers.ts'

/** Where one fault is run: a copy of the demo, a namespace, an API with somebody signed in, and workers. */
export type Place = {
  stack: Stack
  random: Random
  api: Api
  workers: Workers
  database: Database
  /** Reads alone; past every line that a fault may cut. */
  checker: Database
  temporal: Client
  namespace: string
  ledger: Ledger
  /** A colleague to mention. */
  colleague: { id: string; name: string }
  /** How wrong the workers' clock is. */
  workerClockOffsetMs: number
  /** Everything that API and workers wrote. */
  logs(): string[]
  close(): Promise<void>
}

type Given = { stack: Stack; random: Random; apiClockOffsetMs?: number; workerClockOffsetMs?: number }

const secret = 'a secret of the fault runs, of 32 or more'

export const openPlace = async (given: Given): Promise<Place> => {
  const { stack, random, apiClockOffsetMs = 0, workerClockOffsetMs = 0 } = given
  const name = `fault_${randomUUID().replaceAll('-', '')}`
  const ends: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of ends.toReversed()) await end()
  }
  try {
    const server = openDatabase(stack.postgres.adminUrl, { readOnly: false })
    ends.push(() => server.close())
    // Copied as files, between checkpoints: otherwise a crash takes the copy's sequences back to the original's.
    await server.query(`create database ${name} template ${stack.template} owner migrator strategy file_copy`)
    ends.push(() => server.query(`drop database ${name} with (force)`))
    const url = databaseOf(stack.postgres.adminUrl, name)
    const database = openDatabase(url, { readOnly: false })
    const checker = openDatabase(url, { readOnly: true })
    ends.push(() => Promise.all([database.close(), checker.close()]))
    const connection = await Connection.connect({ address: stack.temporal.address })
    ends.push(() => connection.close())

    const throughLine = new URL(url)
    throughLine.port = String(stack.postgres.line.port)
    const login = (username: string) =>
      databaseOf(throughLine.href, name, { username, password: stack.password })
    const demo = { DOSSIER_DEMO: '1', DOSSIER_SECRET: secret, DOSSIER_EMBEDDED_URL: login('app') }
    const program = await startApi(demo, apiClockOffsetMs)
    ends.push(() => program.stop())
    const workers = createWorkers(
      {
        ...demo,
        DOSSIER_EMBEDDED_RELAY_URL: login('relay'),
        DOSSIER_MAIL_SINK_SMTP_URL: stack.mail.smtpUrl,
        TEMPORAL_ADDRESS: `127.0.0.1:${stack.temporal.line.port}`,
        TEMPORAL_NAMESPACE: name,
        PUBLIC_URL: 'https://crm.example',
      },
      workerClockOffsetMs,
    )
    ends.push(() => workers.killAll())
    const api = await signIn(await addressOf(program))
    const people = await api.must<{ id: string; name: string }[]>('staff.list')
    const colleague = people.at(-1)
    if (!colleague) throw new Error('The demo has no people.')
    return {
      stack,
      random,
      api,
      workers,
      database,
      checker,
      temporal: new Client({ connection, namespace: name }),
      namespace: name,
      ledger: createLedger(),
      workerClockOffsetMs,
      colleague,
      logs: () => [...program.lines, ...workers.lines()],
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

const startApi = (env: NodeJS.ProcessEnv, clockOffsetMs: number): Promise<Program> =>
  runProgram({
    name: 'The API',
    entry: 'apps/api/src/main.ts',
    clockOffsetMs,
    env: { ...env, PORT: '0', DOSSIER_CALLS_PER_MINUTE: '100000000' },
  })

const addressOf = async (program: Program): Promise<string> =>
  (await program.said(/"url":"(http:\/\/127\.0\.0\.1:\d+)"/))[1] ?? ''
