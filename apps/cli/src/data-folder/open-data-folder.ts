import { chmod, lstat, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../refusal.ts'

/** Says that a folder is ours to fill and, with `--fresh`, to empty. */
export const MARKER = 'dossier-data.json'

/**
 * Its owner's alone. Started by root, the database runs under an account of its own, which has to pass through to its
 * files; it may not list what is there.
 */
const FOLDER_MODE = process.getuid?.() === 0 ? 0o711 : 0o700

/** Makes the folder, or takes an empty one or one of ours; refuses any other. */
export const openDataFolder = async (folder: string): Promise<void> => {
  const found = await stat(folder).catch(() => undefined)
  if (found && !found.isDirectory())
    throw new Refusal(`${folder} is not a folder: set DOSSIER_DATA_DIR to another place.`)
  if (!found) await mkdir(folder, { recursive: true, mode: FOLDER_MODE })
  if (await hasMarker(folder)) return chmod(folder, FOLDER_MODE)
  if ((await readdir(folder)).length > 0)
    throw new Refusal(
      `${folder} holds files that are not of Dossier's making, so it is left alone: ` +
        'set DOSSIER_DATA_DIR to another folder, or to an empty one.',
    )
  const marker = { what: 'Data of a Dossier demo. `start --fresh` removes it.', version: 1 }
  await writeFile(join(folder, MARKER), `${JSON.stringify(marker, null, 2)}\n`, {
    flag: 'wx',
    mode: 0o600,
  }).catch(async (error: unknown) => {
    // Another start was quicker: then it is that one's folder, and its lock tells.
    if (!(await hasMarker(folder))) throw error
  })
  await chmod(folder, FOLDER_MODE)
}

const hasMarker = async (folder: string): Promise<boolean> => {
  const marker = await lstat(join(folder, MARKER)).catch(() => undefined)
  return marker?.isFile() ?? false
}
