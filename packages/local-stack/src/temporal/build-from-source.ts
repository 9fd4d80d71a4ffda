import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findOnPath } from '../process/find-on-path.ts'
import { runTool } from '../process/run-tool.ts'
import { temporalVersion } from './temporal-version.ts'

const progressEveryMs = 10_000
const packagesInAll = 1_800

/** Builds the server from the pinned modules of `temporal-server/`. */
export async function buildFromSource(
  folder: string,
  env: NodeJS.ProcessEnv,
  onProgress: (line: string) => void,
): Promise<string> {
  const go = await findOnPath(['go'], env)
  if (go === undefined) throw new Error('Go is not on PATH')
  onProgress('Building the Temporal server from source: about 4 minutes, this first time only')
  const program = join(folder, 'built')
  const versionFlag = `-X github.com/temporalio/cli/internal/temporalcli.Version=${temporalVersion}`
  let packages = 0
  const timer = setInterval(() => {
    onProgress(`Building the Temporal server: ${packages} of about ${packagesInAll} packages`)
  }, progressEveryMs)
  try {
    await runTool({
      name: 'The Go build',
      kind: 'foreign',
      command: go,
      args: [
        'build',
        '-v',
        '-mod=readonly',
        '-trimpath',
        `-ldflags=-s -w ${versionFlag}`,
        '-o',
        program,
        'github.com/temporalio/cli/cmd/temporal',
      ],
      cwd: fileURLToPath(new URL('../../temporal-server', import.meta.url)),
      env: { ...env, GOTOOLCHAIN: 'auto', CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' },
      timeoutMs: 30 * 60_000,
      onLine: (line) => {
        if (!line.startsWith('go: ')) packages += 1
      },
    })
  } finally {
    clearInterval(timer)
  }
  return program
}
