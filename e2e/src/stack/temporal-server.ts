import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The demo's Temporal server, as far as a journey may touch it: it can be made to stand still for a while. */
export const temporalServer = async (dataDir: string) => {
  const pid = Number(await readFile(join(dataDir, 'temporal.pid'), 'utf8'))
  return {
    standStill: () => process.kill(pid, 'SIGSTOP'),
    goOn: () => process.kill(pid, 'SIGCONT'),
  }
}
