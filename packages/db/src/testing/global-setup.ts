import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removePostgresData, startPostgres } from '@dossier/local-stack'
import type { TestProject } from 'vitest/node'
import { migrateDatabase } from '../migrate-database.ts'
import { prepareDatabase, roleUrl } from '../prepare-database.ts'
import type { TestServer } from './test-database.ts'

type Running = { server: TestServer; stop(): Promise<void> }

const start = async (): Promise<Running> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dossier-test-'))
  const postgres = await startPostgres({ dataDir, durable: false })
  const server = { adminUrl: postgres.adminUrl, template: 'dossier_template', password: 'test' }
  const passwords = { migrator: server.password, app: server.password, relay: server.password }
  await prepareDatabase({ adminUrl: server.adminUrl, database: server.template, passwords })
  await migrateDatabase(roleUrl(server.adminUrl, server.template, 'migrator', server.password))
  return {
    server,
    async stop() {
      await postgres.stop()
      await removePostgresData(dataDir)
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** One server for all suites of a run: each suite's setup is a module of its own, so it is kept on the process. */
const shared: { [key: symbol]: { running: Promise<Running>; users: number } | undefined } = globalThis
const key = Symbol.for('dossier test server')

/** Starts PostgreSQL, once, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = (shared[key] ??= { running: start(), users: 0 })
  held.users += 1
  const running = await held.running
  project.provide('testServer', running.server)
  return async () => {
    held.users -= 1
    if (held.users > 0) return
    shared[key] = undefined
    await running.stop()
  }
}
