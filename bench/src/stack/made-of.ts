import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type DataSize, seeded } from './data-sizes.ts'

/** What kept data was made of: its migrations in order, each with its hash, and the hash of all else. */
export type MadeOf = { migrations: string[]; rest: string }

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What data of that size would be made of now. */
export async function currentSources(size: DataSize): Promise<MadeOf> {
  const copying = size === 'large' ? [`${root}bench/src/stack/copy-contacts.ts`] : []
  const demo = (await filesIn('apps/cli/src/demo')).filter((file) => !file.endsWith('.test.ts'))
  const rest = createHash('sha256').update(`${seeded[size]}`)
  for (const file of [...demo, ...copying]) rest.update(await hashOf(file))
  const migrations = (await filesIn('packages/db/migrations')).filter((file) => file.endsWith('.sql'))
  return { migrations: await Promise.all(migrations.map(hashOf)), rest: rest.digest('hex') }
}

/** What brings kept data up to date: a migration that was added runs on it as on any installation's. */
export function whatIsMissing(kept: MadeOf | null, current: MadeOf): 'nothing' | 'migrations' | 'everything' {
  if (kept === null || kept.rest !== current.rest) return 'everything'
  if (kept.migrations.some((hash, at) => hash !== current.migrations[at])) return 'everything'
  return kept.migrations.length === current.migrations.length ? 'nothing' : 'migrations'
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(`${root}${folder}`, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()
}

const hashOf = async (file: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
