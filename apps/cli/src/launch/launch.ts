import { freePort, spawnLifetimeBound } from '@dossier/local-stack'
import { mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { StartConfig } from '../config/start-env.ts'
import { demoCodecKeys } from '../data-folder/demo-codec-keys.ts'
import { keptSecrets } from '../data-folder/kept-secrets.ts'
import { openDataFolder } from '../data-folder/open-data-folder.ts'
import { forgetRunning, type Running, writeRunning } from '../data-folder/running.ts'
import { Refusal } from '../refusal.ts'
import { say, step } from '../say.ts'
import { buildWeb, vite } from '../web/build-web.ts'
import { type AppFacts, apiEnv, workerEnv } from './app-env.ts'
import { describeLaunch } from './describe-launch.ts'
import { keepRunning } from './keep-running.ts'
import { openEmbedded, openOwn } from './open-store.ts'
import { openSinks } from './open-sinks.ts'
import { choosePorts } from './ports.ts'
import { runTemporal } from './run-temporal.ts'
import type { Shutdown } from './shutdown.ts'
import { type AppOptions, spawnApp } from './spawn-app.ts'
import { untilReady } from './until-ready.ts'
import { watchSources } from './watch-sources.ts'

type Options = { config: StartConfig; shutdown: Shutdown; dev: boolean }

/** How long the closing table waits for Temporal; what takes longer is told when it is there. */
const patienceMs = 15_000

/** Brings everything up: the app as soon as its database is there, background work when Temporal is. */
export const launch = async ({ config, shutdown, dev }: Options): Promise<void> => {
  for (const note of config.notes) say(note)
  const { dataDir } = config
  await openDataFolder(dataDir)
  const { secrets, made: secretsMade } = await keptSecrets(dataDir)
  const ports = await choosePorts({
    app: config.port,
    production: config.production,
    ownTemporal: config.temporalAddress !== null,
  })
  const building = dev || config.webIsBuilt ? Promise.resolve() : buildWeb(config.inherited)
  // Its failure is told where it is awaited; until then the database may fail first.
  building.catch(() => undefined)

  const demo = config.database === null
  const store = config.database
    ? await openOwn(config.database)
    : await openEmbedded({ config, secrets, secretsMade, shutdown })
  const sinks = demo ? await openSinks(dataDir, shutdown) : null
  await building

  const url = `http://127.0.0.1:${ports.app}`
  const temporalAddress = config.temporalAddress ?? `127.0.0.1:${ports.temporal}`
  const secret = config.secret ?? secrets.secret
  const temporalUiUrl = config.temporalAddress === null ? `http://127.0.0.1:${ports.temporalUi}` : null
  const codecKeys = demoCodecKeys(secret)
  const facts: AppFacts = {
    ...{ config, urlOf: store.urlOf, secret, url, sinks },
    ...{ temporalAddress, temporalUiUrl, codecKeys },
  }
  const running: Running = {
    pid: process.pid,
    databasePort: store.port ?? 0,
    url: null,
    temporalAddress,
    temporalUiUrl: null,
    smtpUrl: sinks?.mail.smtpUrl ?? null,
  }
  if (demo) {
    shutdown.add(0, { stop: () => forgetRunning(dataDir) })
    await writeRunning(dataDir, running)
  }

  const logsIn = demo && !dev ? join(dataDir, 'logs') : null
  if (logsIn !== null) {
    await rm(logsIn, { recursive: true, force: true })
    await mkdir(logsIn, { mode: 0o700 })
  }
  const apiPort = dev ? await freePort() : ports.app
  const apiUrl = `http://127.0.0.1:${apiPort}`
  const api: AppOptions = { name: 'api', env: apiEnv(facts, apiPort), named: dev, logsIn }
  await step('Starting the app', () => runApi(api, apiUrl, shutdown))
  if (dev) await runVite({ port: ports.app, apiUrl, environment: config.inherited, shutdown })
  say(`Dossier answers: ${url}`)

  const ownTemporal = config.temporalAddress === null
  const starting = ownTemporal ? runTemporal({ dataDir, ports, apiUrl, url, shutdown }) : null
  await runWorker({ name: 'worker', env: workerEnv(facts), named: dev, logsIn }, shutdown)
  const temporal = starting ? await Promise.race([starting, later(patienceMs)]) : temporalAddress
  const described = { config, url, store, logsIn, password: demo ? secrets.demoPassword : null, temporal }
  say(describeLaunch(described))
  if (demo) await writeRunning(dataDir, { ...running, url, temporalUiUrl: temporal ?? null })
  if (temporal !== undefined) return
  const uiUrl = await starting
  if (!uiUrl) return
  say(`Temporal runs, and with it background work. Its UI: ${uiUrl}`)
  if (demo) await writeRunning(dataDir, { ...running, url, temporalUiUrl: uiUrl })
}

const runApi = async (options: AppOptions, url: string, shutdown: Shutdown): Promise<void> => {
  const start = () => spawnApp(options)
  const first = await start()
  // Kept once it answers: an app that cannot start is a refusal, not something to be tried again and again.
  let stop = () => first.stop()
  shutdown.add(0, { stop: () => stop() })
  await untilReady(url, first)
  const kept = keepRunning({ name: 'The app', first, start, say })
  stop = () => kept.stop()
  if (options.named)
    shutdown.add(
      0,
      watchSources('api', () => void kept.restart()),
    )
}

const runWorker = async (options: AppOptions, shutdown: Shutdown): Promise<void> => {
  const start = () => spawnApp(options)
  const kept = keepRunning({ name: 'The worker', first: await start(), start, say })
  shutdown.add(0, kept)
  if (options.named)
    shutdown.add(
      0,
      watchSources('worker', () => void kept.restart()),
    )
}

type Web = { port: number; apiUrl: string; environment: NodeJS.ProcessEnv; shutdown: Shutdown }

const runVite = async ({ port, apiUrl, environment, shutdown }: Web): Promise<void> => {
  let listening = () => {}
  const ready = new Promise<void>((resolve) => {
    listening = resolve
  })
  const server = await spawnLifetimeBound({
    name: 'Vite',
    kind: 'foreign',
    command: process.execPath,
    args: [vite, '--port', String(port), '--strictPort', '--host', '127.0.0.1', '--clearScreen', 'false'],
    cwd: dirname(dirname(dirname(dirname(vite)))),
    env: { ...environment, DOSSIER_API_URL: apiUrl, NO_COLOR: '1' },
    endSignal: 'TERM',
    onLine(line) {
      if (line.includes('Local:')) listening()
      else if (line.trim()) say(`[web] ${line}`)
    },
  })
  shutdown.add(0, { stop: () => server.stop(1_000) })
  const ended = server.exited.then((code) => {
    throw new Refusal(`Vite ended (code ${code}).`)
  })
  ended.catch(() => undefined)
  await Promise.race([ready, ended])
}

const later = (ms: number) =>
  new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), ms).unref()
  })
