import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { ensureTemporalBinary } from './ensure-temporal-binary.ts'
import { isUsable } from './temporal-version.ts'

/** A machine without network, whose PATH holds only a `temporal` that says this version. */
async function machine(version?: string) {
  const home = await temporaryFolder()
  const bin = join(home, 'bin')
  await mkdir(bin)
  const program = join(bin, 'temporal')
  if (version !== undefined) {
    await writeFile(program, `#!/bin/sh\necho 'temporal version ${version} (Server 1.32.0, UI 2.54.1)'\n`)
    await chmod(program, 0o755)
  }
  const nowhere = 'http://127.0.0.1:9'
  return {
    program,
    home,
    env: { PATH: bin, XDG_CACHE_HOME: home, HTTPS_PROXY: nowhere, HTTP_PROXY: nowhere },
  }
}

test('an installed Temporal is used', async () => {
  const { env, program } = await machine('1.8.2')
  expect(await ensureTemporalBinary({ env })).toBe(program)
})

test('without any way to have one, one sentence says what waits and what to do, and nothing is left', async () => {
  const { env, home } = await machine('1.8.1')
  const said: string[] = []
  const attempt = ensureTemporalBinary({ env, onProgress: (line) => said.push(line) })
  await expect(attempt).rejects.toThrow(
    /^Background work waits.*TEMPORAL_ADDRESS.*Python.*Go is not on PATH/s,
  )
  expect(said).toEqual([expect.stringContaining('Fetching the Temporal server')])
  expect(await readdir(join(home, 'dossier'))).toEqual([expect.stringMatching(/\.lock\.1$/)])
})

test('one that was fetched before is used without any network', async () => {
  const { env, home } = await machine()
  const cached = join(home, 'dossier', `temporal-1.9.1-${process.platform}-${process.arch}`)
  await mkdir(cached, { recursive: true })
  await writeFile(join(cached, 'temporal'), '')
  expect(await ensureTemporalBinary({ env })).toBe(join(cached, 'temporal'))
  const own = ensureTemporalBinary({ env: { ...env, DOSSIER_TEMPORAL: 'source' } })
  await expect(own).rejects.toThrow('Background work waits')
})

test.for([
  ['1.8.2', true],
  ['1.9.0', true],
  ['2.0.0', true],
  ['1.8.1', false],
  ['1.7.9', false],
  ['0.13.2', false],
] as const)('version %s is usable: %s', ([version, usable]) => {
  expect(isUsable(version)).toBe(usable)
})
