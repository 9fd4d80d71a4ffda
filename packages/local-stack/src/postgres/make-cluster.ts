import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { spawnLifetimeBound } from '../process/spawn-lifetime-bound.ts'
import type { DataFolder } from './data-folder.ts'
import type { Account } from './database-account.ts'
import { plainEnvironment } from './plain-environment.ts'

type Options = { binaries: string; data: DataFolder; account: Account | undefined; durable: boolean }

const majorVersion = '18'

/** Makes the database's files where there are none. True where this call made them. */
export async function makeCluster({ binaries, data, account, durable }: Options): Promise<boolean> {
  const cluster = join(data.folder, 'cluster')
  if (await holdsCluster(cluster, account)) return false
  const draft = join(data.folder, 'cluster.new')
  const passwordFile = join(data.folder, 'password.new')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, data.password, { mode: 0o600 })
  if (account) for (const path of [draft, passwordFile]) await chown(path, account.uid, account.gid)
  const lines: string[] = []
  const initdb = await spawnLifetimeBound({
    name: 'initdb',
    kind: 'foreign',
    endSignal: 'TERM',
    command: join(binaries, 'bin', 'initdb'),
    args: [
      `--pgdata=${draft}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      ...(durable ? [] : ['--no-sync']),
    ],
    env: plainEnvironment(data.folder),
    cwd: data.folder,
    ...(account && { account }),
    onLine: (line) => lines.push(line),
  })
  const code = await initdb.exited
  await rm(passwordFile, { force: true })
  if (code !== 0)
    throw new Error(`The database could not be made in ${data.folder}:\n${lines.slice(-15).join('\n')}`)
  await rename(draft, cluster)
  return true
}

async function holdsCluster(cluster: string, account: Account | undefined): Promise<boolean> {
  const found = await stat(cluster).catch(() => undefined)
  if (!found) return false
  if (found.uid !== (account?.uid ?? process.getuid?.())) {
    throw new Error(`The database in ${cluster} belongs to another account: start as the user who made it.`)
  }
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (version !== majorVersion) {
    throw new Error(
      `The database in ${cluster} was made by PostgreSQL ${version}, this is PostgreSQL ${majorVersion}: ` +
        'start the demo anew with --fresh, or set DOSSIER_DATA_DIR to another folder.',
    )
  }
  return true
}
