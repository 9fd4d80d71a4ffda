import { freePort, removePostgresData, removeTemporalData, spawnLifetimeBound } from '@dossier/local-stack'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { untilReady } from './until-ready.ts'

/** A demo that runs, and what a newcomer knows of it. */
export type Stack = {
  url: string
  /** The demo people's password. */
  password: string
  dataDir: string
}

export type Running = { stack: Stack; stop: () => Promise<void> }

const root = resolve(import.meta.dirname, '../../..')
const endsWithin = 8_000

/**
 * Starts the demo as a newcomer does, on a free port and in a folder of its own, and waits until it answers.
 * With `E2E_BASE_URL` (and `E2E_PASSWORD`, `E2E_DATA_DIR`) one that runs already is used and left running.
 */
export const startStack = async (contacts: number): Promise<Running> => {
  const { E2E_BASE_URL: url, E2E_PASSWORD: password = '', E2E_DATA_DIR: dataDir = '' } = process.env
  if (url) return { stack: { url, password, dataDir }, stop: async () => {} }
  return launch(contacts)
}

const launch = async (contacts: number): Promise<Running> => {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-journeys-'))
  const dataDir = join(folder, 'demo')
  const port = await freePort()
  const lines: string[] = []
  const password = Promise.withResolvers<string>()
  // Ended as by Ctrl-C, also when this process is killed.
  const launcher = await spawnLifetimeBound({
    name: 'The demo',
    kind: 'foreign',
    endSignal: 'INT',
    command: process.execPath,
    args: ['apps/cli/src/main.ts', 'start'],
    cwd: root,
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      DOSSIER_DATA_DIR: dataDir,
      DOSSIER_SEED_CONTACTS: String(contacts),
    },
    onLine(line) {
      lines.push(line)
      const said = /password ([a-z0-9-]+)/.exec(line)?.[1]
      if (said !== undefined) password.resolve(said)
    },
  })
  const stop = async () => {
    await launcher.stop(endsWithin)
    await removePostgresData(dataDir)
    await removeTemporalData(dataDir)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const url = `http://127.0.0.1:${port}`
    await untilReady(url, launcher.exited)
    void launcher.exited.then((code) => password.reject(new Error(`It ended with code ${code}.`)))
    return { stack: { url, dataDir, password: await password.promise }, stop }
  } catch (cause) {
    await stop()
    throw new Error(`The demo did not start.\n${lines.slice(-40).join('\n')}`, { cause })
  }
}

/** Settings for another installation must not reach this one. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(
      ([name]) => !/^(DATABASE_|TEMPORAL_|DOSSIER_|SMTP_URL|PUBLIC_URL|NODE_ENV|VITEST)/.test(name),
    ),
  )
