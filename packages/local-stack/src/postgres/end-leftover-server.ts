import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { endLeftover } from '../process/end-leftover.ts'

/**
 * After a kill -9 of the launcher its server may still be shutting down, and its `postmaster.pid` may name
 * a process number that something else has by now, which would keep the next server from starting.
 */
export async function endLeftoverServer(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const pid = Number(text?.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  if (!(await endLeftover(pid, `-D ${cluster} `))) {
    throw new Error(`An earlier PostgreSQL, process ${pid}, does not end: end it, then start again.`)
  }
  await rm(path, { force: true })
}
