import { lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Says that a folder is ours to fill and, with `--fresh`, to empty. */
export const MARKER = 'dossier-data.json'

/** Makes the folder, or takes an empty one or one of ours; refuses any other. */
export const openDataFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => undefined)
  if (found && !found.isDirectory())
    throw new Refusal(`${folder} is not a folder: set DOSSIER_DATA_DIR to another place.`)
  // Open to pass through, so that the database's own account reaches its files; not to be listed.
  if (!found) await mkdir(folder, { recursive: true, mode: 0o711 })
  if (await hasMarker(folder)) return
  if ((await readdir(folder)).length > 0)
    throw new Refusal(
      `${folder} holds files that are not of Dossier's making, so it is left alone: ` +
        'set DOSSIER_DATA_DIR to another folder, or to an empty one.',
    )
  const marker = { what: 'Data of a Dossier demo. `start --fresh` removes it.', version: 1 }
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`, { flag: 'wx' }).catch(
    async (error: unknown) => {
      // Another start was quicker: then it is that one's folder, and its lock tells.
      if (!(await hasMarker(folder))) throw error
    },
  )
}

const hasMarker = async (folder: string): Promise<boolean> => {
  const marker = await lstat(join(folder, MARKER)).catch(() => undefined)
  return marker?.isFile() ?? false
}
