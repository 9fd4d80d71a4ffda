import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The demo's API as a process, as far as a journey may touch it: it dies at once, and its launcher starts it again. */
export const apiServer = async (dataDir: string) => {
  // The launcher wrote it: it has the shape that the launcher gives it.
  const { pid: launcher } = JSON.parse(await readFile(join(dataDir, 'running.json'), 'utf8')) as {
    pid: number
  }
  const { stdout } = await run('ps', ['-axo', 'pid=,ppid=,command='])
  const found = stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((parts) => Number(parts?.[2]) === launcher && parts?.[3]?.includes('apps/api/src/main.ts'))
  if (!found) throw new Error('The API of the demo does not run.')
  return { die: () => process.kill(Number(found[1]), 'SIGKILL') }
}
