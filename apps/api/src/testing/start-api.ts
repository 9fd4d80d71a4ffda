import type { TestDatabase, TestStaff } from '@dossier/db/testing'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { type Config, readConfig } from '../env.ts'
import { openDatabase } from '../main.ts'
import { buildParts } from '../server/build-parts.ts'
import { buildServer, type ServerTimes } from '../server/build-server.ts'
import { isSecure } from '../sign-in/create-sign-in.ts'
import { writeSessionCookie } from '../sign-in/session-cookie.ts'

const secret = 'a secret that only tests know, 32 or more'

type Options = Partial<Config> & ServerTimes & { isUnchecked?: boolean }

/** The API on a port of its own, with its log kept; it ends with the test or file that started it. */
export const startApi = async (
  database: TestDatabase,
  { heartbeatMs, slowedGuessMs, stalledMs, isUnchecked = false, ...overrides }: Options = {},
) => {
  const lines: string[] = []
  const config: Config = {
    ...readConfig({
      DATABASE_URL: database.url('app'),
      DOSSIER_SECRET: secret,
      DOSSIER_WEB_DIST: '/nowhere',
    }),
    port: 0,
    callsPerMinute: 1_000_000,
    ...overrides,
  }
  const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) })
  const opened = openDatabase(config.databaseUrl, log)
  const parts = buildParts(config, log, opened)
  parts.login.isBound = !isUnchecked
  const app = await buildServer({ ...parts, heartbeatMs, slowedGuessMs, stalledMs })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })

  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  return {
    app,
    parts,
    url,
    post,
    /** The log so far, a parsed line each. */
    log: () => lines.map(parseLine),
    /** The cookie of a new session of that person. */
    async cookieOf(person: TestStaff): Promise<string> {
      const { internalAdapter } = await parts.signIn.$context
      const session = await internalAdapter.createSession(person.userId)
      return writeSessionCookie(secret, isSecure(config.publicUrl), session.token, 60).split(';')[0] ?? ''
    },
    async stop(): Promise<void> {
      await app.close()
      await parts.hub.stop()
      await opened.close()
    },
  }
}

const parseLine = (line: string): Record<string, unknown> => {
  const parsed: Record<string, unknown> = JSON.parse(line)
  return parsed
}

export type Api = Awaited<ReturnType<typeof startApi>>

/** As `startApi`, for one test. */
export const startApiForTest = async (database: TestDatabase, overrides: Options = {}): Promise<Api> => {
  const api = await startApi(database, overrides)
  onTestFinished(() => api.stop())
  return api
}
