import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { suites } from './suites.ts'

const names: string[] = suites.map(({ name }) => name)

export interface Selection {
  suites: string[]
  /** Paths from the root; empty means every file. */
  paths: string[]
  /** Only tests whose name matches. */
  name: string | undefined
  /** Only what a change since this revision can touch. */
  changedSince: string | undefined
}

/**
 * Reads the words after `pnpm test`: names of suites, paths of files or folders, `-t <part of a name>`,
 * `--changed` and `--base <revision>`. Paths are looked for from the folder where the command was typed, then from
 * the root.
 */
export function selectTests(words: readonly string[], root: string, typedIn: string): Selection {
  const selection: Selection = { suites: [], paths: [], name: undefined, changedSince: undefined }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--') continue
    if (word === '-t') selection.name = rest.shift()
    else if (word === '--changed') selection.changedSince ??= 'main'
    else if (word === '--base') selection.changedSince = rest.shift() ?? 'main'
    else if (names.includes(word)) selection.suites.push(word)
    else selection.paths.push(findPath(word, root, typedIn))
  }
  return selection
}

function findPath(word: string, root: string, typedIn: string): string {
  const found = [resolve(typedIn, word), resolve(root, word)].find((path) => existsSync(path))
  if (!found) {
    throw new Error(`There is no suite, file or folder "${word}". The suites are ${names.join(', ')}.`)
  }
  return relative(root, found)
}
