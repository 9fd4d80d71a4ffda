import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'

const SUITES = ['rules', 'web', 'database', 'workflows', 'journeys'] as const

export interface Selection {
  suites: string[]
  /** Paths from the root; empty means every file. */
  paths: string[]
  /** Only tests whose name matches. */
  name: string | undefined
}

/**
 * Reads the words after `pnpm test`: names of suites, paths of files or folders, `-t <part of a name>`.
 * Paths are looked for from the folder where the command was typed, then from the root.
 */
export function selectTests(words: readonly string[], root: string, typedIn: string): Selection {
  const selection: Selection = { suites: [], paths: [], name: undefined }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') continue
    if (word === '-t') selection.name = rest.shift()
    else if (SUITES.some((suite) => suite === word)) selection.suites.push(word)
    else selection.paths.push(findPath(word, root, typedIn))
  }
  return selection
}

function findPath(word: string, root: string, typedIn: string): string {
  const found = [resolve(typedIn, word), resolve(root, word)].find((path) => existsSync(path))
  if (!found) {
    throw new Error(`There is no suite, file or folder "${word}". The suites are ${SUITES.join(', ')}.`)
  }
  return relative(root, found)
}
