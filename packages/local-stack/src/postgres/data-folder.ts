import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, lstat, mkdir, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Account, isOpenTo } from './database-account.ts'

/** Where the database keeps its files, and the superuser's password. */
export type DataFolder = { folder: string; password: string }

const elsewhere = '/var/lib/dossier'

/** The folder of an earlier start, or a new one, noted in the data folder in a file of mode 600. */
export async function openDataFolder(dataDir: string, account: Account | undefined): Promise<DataFolder> {
  await mkdir(dataDir, { recursive: true })
  if (!(await readNote(dataDir))) await createNote(dataDir, account)
  const data = await readNote(dataDir)
  if (!data) throw new Error(`${notePath(dataDir)} could not be written.`)
  if (data.folder.startsWith(`${elsewhere}/`)) await mkdir(elsewhere, { recursive: true, mode: 0o755 })
  // The account may pass through to its own files, but the folder stays ours: nothing that we write in it
  // can be led elsewhere by a link.
  await mkdir(data.folder, { recursive: true })
  if (!(await lstat(data.folder)).isDirectory()) throw new Error(`${data.folder} is a link: remove it.`)
  await chmod(data.folder, account ? 0o711 : 0o700)
  if (account && !(await isOpenTo(account, data.folder))) {
    throw new Error(
      `PostgreSQL's account may not enter ${data.folder}: open its parents, or move the checkout.`,
    )
  }
  return data
}

export async function readNote(dataDir: string): Promise<DataFolder | undefined> {
  const path = notePath(dataDir)
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const note: unknown = JSON.parse(text)
  const places = await possibleFolders(dataDir)
  if (note && typeof note === 'object' && 'folder' in note && 'password' in note) {
    const { folder, password } = note
    const full = typeof folder === 'string' ? resolve(places.inside, '..', folder) : ''
    if (typeof password === 'string' && (full === places.inside || full === places.outside)) {
      return { folder: full, password }
    }
  }
  throw new Error(
    `${path} does not describe a database of this data folder: it was moved, copied or changed. ` +
      'Move it back, or set DOSSIER_DATA_DIR to another folder.',
  )
}

export function notePath(dataDir: string): string {
  return join(dataDir, 'postgres.json')
}

/** The two places that a database of this data folder can be in: a note cannot point anywhere else. */
async function possibleFolders(dataDir: string): Promise<{ inside: string; outside: string }> {
  const real = await realpath(dataDir)
  const name = createHash('sha256').update(real).digest('hex').slice(0, 16)
  return { inside: join(real, 'postgres'), outside: join(elsewhere, name) }
}

async function createNote(dataDir: string, account: Account | undefined): Promise<void> {
  const { inside, outside } = await possibleFolders(dataDir)
  const reachable = !account || (await isOpenTo(account, resolve(inside, '..')))
  const note = { folder: reachable ? 'postgres' : outside, password: randomBytes(24).toString('base64url') }
  const draft = join(dataDir, `postgres.${randomUUID()}.json`)
  await writeFile(draft, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 })
  // A start at the same moment may have written one: then that one counts.
  await link(draft, notePath(dataDir)).catch(() => {})
  await rm(draft)
}
