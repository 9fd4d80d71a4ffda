import { removePostgresData, removeTemporalData } from '@dossier/local-stack'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What the commands make in a data folder, beside the marker and the two servers' files. */
const ours = ['secrets.json', 'running.json', 'mail', 'sms', 'logs']

/** Removes what the commands made and nothing else; a link in its place goes, what it points to stays. */
export const emptyDataFolder = async (folder: string): Promise<void> => {
  // First, since it refuses a folder that is in use.
  await removePostgresData(folder)
  await removeTemporalData(folder)
  for (const name of ours) await rm(join(folder, name), { recursive: true, force: true })
}
