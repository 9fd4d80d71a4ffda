import { readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { removePostgresData, spawnLifetimeBound, startPostgres } from '@dossier/local-stack'
import { copyContacts } from './copy-contacts.ts'
import { type DataSize, seeded } from './data-sizes.ts'
import { databaseUrl } from './database-url.ts'
import { currentSources, type MadeOf, whatIsMissing } from './made-of.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Data of that size in that folder, by the same command that a developer uses; made again when its sources change. */
export async function prepareData(
  size: DataSize,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  const note = `${dataDir}.made-of`
  const current = await currentSources(size)
  const missing = whatIsMissing(await readNote(note), current)
  if (missing === 'nothing') return
  await rm(note, { force: true })
  if (missing === 'migrations') {
    say('Migrating the kept data …')
    await seed(dataDir, 1)
  } else {
    say(`Making ${seeded[size]} contacts, once …`)
    await removePostgresData(dataDir)
    await rm(dataDir, { recursive: true, force: true })
    await seed(dataDir, seeded[size])
    if (size === 'large') await growLarge(dataDir, say)
  }
  await writeFile(note, JSON.stringify(current))
}

/** Migrates the database there, makes it where it is missing, and adds contacts where there are fewer. */
async function seed(dataDir: string, contacts: number): Promise<void> {
  const lines: string[] = []
  const seeding = await spawnLifetimeBound({
    name: 'Seeding',
    kind: 'node',
    command: process.execPath,
    args: [`${root}apps/cli/src/main.ts`, 'seed', '--contacts', String(contacts)],
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      DOSSIER_DATA_DIR: dataDir,
      DOSSIER_LIFETIME_BOUND: '1',
    },
    onLine: (line) => lines.push(line),
  })
  const code = await seeding.exited
  if (code !== 0) throw new Error(`Seeding ended with ${code}:\n${lines.slice(-20).join('\n')}`)
}

async function growLarge(dataDir: string, say: (line: string) => void): Promise<void> {
  const postgres = await startPostgres({ dataDir, durable: true })
  try {
    await copyContacts(databaseUrl(postgres.adminUrl), say)
  } finally {
    await postgres.stop()
  }
}

async function readNote(path: string): Promise<MadeOf | null> {
  try {
    // We wrote it ourselves; a note of another kind is no note.
    const note = JSON.parse(await readFile(path, 'utf8')) as Partial<MadeOf>
    return note.migrations && note.rest !== undefined
      ? { migrations: note.migrations, rest: note.rest }
      : null
  } catch {
    return null
  }
}
