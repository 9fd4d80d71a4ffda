import { join } from 'node:path'
import type { DataFolder } from './data-folder.ts'

/** Beside the files it guards, so that it also holds for a second data folder that names the same files. */
export function lockPath({ folder }: DataFolder): string {
  return join(folder, 'launcher.lock')
}
