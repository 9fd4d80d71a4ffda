import { findOnPath, isProgram } from '../process/find-on-path.ts'
import { playwrightBrowser } from './playwright-browser.ts'
import { unpackBrowser } from './unpack-browser.ts'

/** What a Playwright launch takes. */
export type Browser = {
  executablePath: string
  args: string[]
  env: Record<string, string>
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chromium: the one named, Playwright's own, the one that comes with npm, or one of the system. A system's is the
 * whole browser, in which a journey takes 1.7 times as long (docs/decisions/0015-browser.md).
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const named = env['CHROMIUM_PATH']
  if (named) {
    if (await isProgram(named)) return browserAt(named, env)
    throw new Error(`CHROMIUM_PATH names ${named}, which is no program: correct it or leave it out.`)
  }
  const own = await playwrightBrowser()
  if (own !== undefined) return browserAt(own, env)
  if (process.platform === 'linux' && process.arch === 'x64') {
    const unpacked = await unpackBrowser(env)
    // It comes without the helper that a sandbox needs, for whatever user.
    return browserAt(unpacked.executablePath, { ...env, ...unpacked.env }, ['--no-sandbox'])
  }
  const installed = (await findOnPath(['chromium', 'google-chrome'], env)) ?? (await macChrome())
  if (installed !== undefined) return browserAt(installed, env)
  throw new Error('There is no Chromium here: install one, or set CHROMIUM_PATH to one.')
}

function browserAt(executablePath: string, env: NodeJS.ProcessEnv, more: string[] = []): Browser {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const given = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return {
    executablePath,
    args: [...new Set([...sandbox, ...more, ...flags])],
    env: Object.fromEntries(given),
  }
}

/** Chrome on a Mac is not on PATH. */
async function macChrome(): Promise<string | undefined> {
  const path = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  return process.platform === 'darwin' && (await isProgram(path)) ? path : undefined
}
