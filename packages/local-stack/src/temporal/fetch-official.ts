import { chmod, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runTool } from '../process/run-tool.ts'
import { temporalVersion, versionOf } from './temporal-version.ts'

const oneMegabyte = 2 ** 20

/** The official build, by the SDK's own download, in a process of its own that can be cut short. */
export async function fetchOfficial(folder: string, env: NodeJS.ProcessEnv): Promise<string> {
  const script = fileURLToPath(new URL('./official-download.ts', import.meta.url))
  await runTool({
    name: 'The official download',
    kind: 'node',
    command: process.execPath,
    args: [script, folder, `v${temporalVersion}`],
    env,
    timeoutMs: 8_000,
  })
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if ((await stat(path)).size < oneMegabyte) continue
    await chmod(path, 0o755)
    if ((await versionOf(path)) === temporalVersion) return path
  }
  throw new Error('The official download brought no usable program')
}
