import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Where programs that were fetched or built once are kept for this user, for every checkout. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  const base = env['XDG_CACHE_HOME']
  return join(base && isAbsolute(base) ? base : join(homedir(), '.cache'), 'dossier')
}
