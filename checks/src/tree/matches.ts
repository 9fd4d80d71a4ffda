import { matchesGlob } from 'node:path'

/** Whether a path from the root is covered by one of the globs. */
export function matches(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(file, glob))
}
