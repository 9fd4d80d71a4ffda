import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { roleUrl } from './prepare-database.ts'

const { adminUrl, password } = inject('testServer')
const database = `test_${randomUUID().replaceAll('-', '')}`
/** Those of the first version, which no installation ever had apart. */
const FIRST = 5
const folder = new URL('../migrations/', import.meta.url)

const query = async (url: string, ...statements: string[]) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
afterAll(() => query(adminUrl, `drop database if exists ${database} with (force)`))

test('an installation of any version moves on: each migration applies in a session of its own', async () => {
  await query(adminUrl, `create database ${database} owner migrator`)
  const url = roleUrl(adminUrl, database, 'migrator', password)
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted()
  expect(files.length).toBeGreaterThan(FIRST)
  const statements = async (file: string) =>
    (await readFile(new URL(file, folder), 'utf8')).split('--> statement-breakpoint')
  // The list that drizzle keeps of what was applied.
  await query(
    url,
    'create schema drizzle',
    'create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)',
  )
  const first = await Promise.all(files.slice(0, FIRST).map(statements))
  await query(url, 'begin', ...first.flat(), 'commit')
  for (const file of files.slice(FIRST)) await query(url, 'begin', ...(await statements(file)), 'commit')
})
