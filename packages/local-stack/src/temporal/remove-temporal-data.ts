import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { claimDatabase } from './claim-database.ts'

const entries = /^temporal\.(pid|lock\.\d+|db(-wal|-shm|-journal)?)$/

/** Removes what `startTemporal` wrote into a data folder, and nothing else. */
export async function removeTemporalData(dataDir: string): Promise<void> {
  const folder = resolve(dataDir)
  const lock = await claimDatabase(folder)
  for (const name of await readdir(folder)) {
    if (entries.test(name)) await rm(join(folder, name), { force: true })
  }
  await lock.release()
}
