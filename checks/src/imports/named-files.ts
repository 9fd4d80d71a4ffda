import { posix } from 'node:path'
import type { Tree } from '../tree/tree.ts'

const byPath = /(?:new URL\(|(?:join|resolve)\(import\.meta\.dirname, )'(?<path>[^']+)'/g

/** The files that a source names by their path or by that of a folder above them, to read or start them. */
export function namedFiles(from: string, tree: Tree): string[] {
  const paths = [...tree.read(from).matchAll(byPath)].map(({ groups }) =>
    posix.join(posix.dirname(from), groups?.['path'] ?? '').replace(/\/$/, ''),
  )
  return tree.files.filter((file) => paths.some((path) => file === path || file.startsWith(`${path}/`)))
}
