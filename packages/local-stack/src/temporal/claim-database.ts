import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { endLeftover } from '../process/end-leftover.ts'
import { type Lock, takeLock } from '../process/take-lock.ts'

/** One server per database; one that an earlier run left behind is ended first. */
export async function claimDatabase(dataDir: string): Promise<Lock> {
  await mkdir(dataDir, { recursive: true })
  const taken = await takeLock(join(dataDir, 'temporal.lock'))
  if ('heldBy' in taken) {
    throw new Error(
      `The Temporal database in ${dataDir} is in use by process ${taken.heldBy}: ` +
        'stop that one first, or set DOSSIER_DATA_DIR to another folder.',
    )
  }
  const pid = Number(await readFile(pidPath(dataDir), 'utf8').catch(() => ''))
  if (pid > 0 && !(await endLeftover(pid, `--db-filename ${databasePath(dataDir)} `))) {
    await taken.lock.release()
    throw new Error(`An earlier Temporal server, process ${pid}, does not end: end it, then start again.`)
  }
  return taken.lock
}

export function databasePath(dataDir: string): string {
  return join(dataDir, 'temporal.db')
}

/** Where a start notes its server, for a start after a kill -9. */
export function pidPath(dataDir: string): string {
  return join(dataDir, 'temporal.pid')
}
