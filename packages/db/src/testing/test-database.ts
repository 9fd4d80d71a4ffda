import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, inject } from 'vitest'
import { createDb, type Db } from '../create-db.ts'
import { type DatabaseRole, roleUrl } from '../prepare-database.ts'

export type TestServer = { adminUrl: string; template: string; password: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

export type TestDatabase = {
  name: string
  url(role: DatabaseRole): string
  /** As the API and the worker log in. */
  app: Db
  relay: Db
  /** Sees and may do everything, in every workspace: for making what a test starts from. */
  migrator: Db
}

const admin = async (adminUrl: string, statement: string) => {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A migrated database for this test file alone, dropped when the file is done. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const { adminUrl, template, password } = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await admin(adminUrl, `create database ${name} template ${template} owner migrator`)

  const url = (role: DatabaseRole) => roleUrl(adminUrl, name, role, password)
  const errors: Error[] = []
  const open = (role: DatabaseRole) =>
    createDb({ url: url(role), name: `test-${role}`, max: 20, onError: (error) => errors.push(error) })
  const database = { name, url, app: open('app'), relay: open('relay'), migrator: open('migrator') }

  afterAll(async () => {
    await Promise.all([database.app, database.relay, database.migrator].map((db) => db.$client.end()))
    await admin(adminUrl, `drop database ${name} with (force)`)
  })
  return database
}
