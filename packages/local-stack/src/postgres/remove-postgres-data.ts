import { lstat, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { takeLock } from '../process/take-lock.ts'
import { notePath, readNote } from './data-folder.ts'
import { endLeftoverServer } from './end-leftover-server.ts'
import { lockPath } from './lock-path.ts'

/** Removes the database of a data folder: its files, wherever they are, and the note. Follows no links. */
export async function removePostgresData(dataDir: string): Promise<void> {
  const data = await readNote(resolve(dataDir))
  if (!data) return
  if (!(await lstat(data.folder).catch(() => undefined))?.isDirectory()) {
    // Missing, or a link to what somebody else keeps there.
    await rm(data.folder, { force: true })
    await rm(notePath(dataDir), { force: true })
    return
  }
  const taken = await takeLock(lockPath(data))
  if ('heldBy' in taken) {
    throw new Error(`The database in ${dataDir} is in use by process ${taken.heldBy}: stop that one first.`)
  }
  await endLeftoverServer(join(data.folder, 'cluster'))
  await rm(data.folder, { recursive: true, force: true })
  await rm(notePath(dataDir), { force: true })
}
