import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { chunkSizes, weigh } from './chunk-sizes.ts'

test('a script asked for twice weighs once, in kB of a thousand bytes', () => {
  const sizes = new Map([
    ['vendor-1.js', 128_700],
    ['list-2.js', 19_340],
  ])
  expect(weigh(['vendor-1.js', 'list-2.js', 'vendor-1.js'], sizes)).toBe(148.04)
  expect(weigh([], sizes)).toBe(0)
})

test('a script that no build made is no free weight', () => {
  expect(() => weigh(['elsewhere.js'], new Map())).toThrow(/elsewhere/)
})

test('scripts in any folder count as they travel, other files do not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-web-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'scheme.js'), 'short')
  await writeFile(join(folder, 'assets', 'index-1.js'), 'again '.repeat(1_000))
  await writeFile(join(folder, 'assets', 'index-1.css'), 'a{}')
  expect(Object.fromEntries(await chunkSizes(folder))).toEqual({
    'scheme.js': gzipSync('short').length,
    'index-1.js': gzipSync('again '.repeat(1_000)).length,
  })
})
