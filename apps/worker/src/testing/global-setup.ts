import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTemporal } from '@dossier/local-stack'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    temporalAddress: string
  }
}

type Running = { address: string; stop(): Promise<void> }

const start = async (): Promise<Running> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dossier-temporal-'))
  const temporal = await startTemporal({
    dataDir,
    ephemeral: true,
    onProgress: (line) => process.stderr.write(`${line}\n`),
  })
  return {
    address: temporal.address,
    async stop() {
      await temporal.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

/** One server for all suites of a run: each suite's setup is a module of its own, so it is kept on the process. */
const shared: { [key: symbol]: { running: Promise<Running>; users: number } | undefined } = globalThis
const key = Symbol.for('dossier test temporal')

/** Starts a Temporal server, once; each test file makes a namespace of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const held = (shared[key] ??= { running: start(), users: 0 })
  held.users += 1
  const running = await held.running
  project.provide('temporalAddress', running.address)
  return async () => {
    held.users -= 1
    if (held.users > 0) return
    shared[key] = undefined
    await running.stop()
  }
}
