import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { matches } from './matches.ts'
import type { Finding, Tree } from './tree.ts'

/**
 * Skips a slow look when it last found nothing and none of its inputs, the lockfile or the rules
 * themselves changed since.
 */
export async function unlessUnchanged(
  tree: Tree,
  name: string,
  inputs: readonly string[],
  find: () => Promise<Finding[]>,
): Promise<Finding[]> {
  const note = join(tree.root, 'node_modules/.cache/dossier-checks', name)
  const hash = hashOf(tree, [...inputs, 'pnpm-lock.yaml', 'checks/src/**'])
  if (existsSync(note) && readFileSync(note, 'utf8') === hash) return []
  const found = await find()
  if (found.length > 0) return found
  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, hash)
  return []
}

function hashOf(tree: Tree, inputs: readonly string[]): string {
  const hash = createHash('sha256')
  for (const file of tree.files) if (matches(file, inputs)) hash.update(`${file}\0${tree.read(file)}\0`)
  return hash.digest('hex')
}
