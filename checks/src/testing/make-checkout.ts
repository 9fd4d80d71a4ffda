import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { readCheckout } from '../tree/checkout.ts'
import type { Tree } from '../tree/tree.ts'

const root = resolve(import.meta.dirname, '../../..')

/**
 * A small checkout on disk for the tools that read it there, gone when the test ends.
 * `borrow` lends it `node_modules` folders of this checkout, by the room's path (`.` for the root's).
 */
export function makeCheckout(contents: Record<string, string>, borrow: readonly string[] = []): Tree {
  const folder = mkdtempSync(join(tmpdir(), 'dossier-checks-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync('git', ['init', '--quiet', folder])
  for (const [file, text] of Object.entries({ '.gitignore': 'node_modules\n', ...contents })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  for (const room of borrow) {
    mkdirSync(join(folder, room), { recursive: true })
    symlinkSync(join(root, room, 'node_modules'), join(folder, room, 'node_modules'))
  }
  return readCheckout(folder)
}
