import { roleUrl } from '@dossier/db'
import type { KeptSecrets } from '../data-folder/kept-secrets.ts'
import { readRunning } from '../data-folder/running.ts'
import { isServing } from './open-database.ts'

/** The login as `migrator` of the demo that `start` runs on this folder at present, if it does. */
export const runningDemo = async (folder: string, secrets: KeptSecrets): Promise<string | undefined> => {
  const running = await readRunning(folder)
  if (!running?.databasePort) return undefined
  const server = `postgres://127.0.0.1:${running.databasePort}/`
  const url = roleUrl(server, 'dossier', 'migrator', secrets.migrator)
  return (await isServing(url)) ? url : undefined
}
