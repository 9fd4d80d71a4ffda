import { spawnLifetimeBound } from '@dossier/local-stack'
import { createHash } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'
import { Refusal } from '../refusal.ts'
import { step } from '../say.ts'

const web = join(checkout, 'apps/web')
export const vite = join(web, 'node_modules/vite/bin/vite.js')
const dist = join(web, 'dist')
/** What the built app was built from. */
const stamp = join(dist, '.vite', 'sources.sha256')

/** What the built app is made of, from the top of the checkout. */
const sources = [
  'apps/web/src',
  'apps/web/build',
  'apps/web/public',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/package.json',
  'packages/contracts/src',
  'pnpm-lock.yaml',
]

/** Builds the web app, unless what stands there was built from the same sources. */
export const buildWeb = async (environment: NodeJS.ProcessEnv): Promise<void> => {
  const hash = await hashOf(sources.map((path) => join(checkout, path)))
  if ((await readFile(stamp, 'utf8').catch(() => '')) === hash) return
  if (!(await exists(vite))) {
    if (await exists(join(dist, 'index.html'))) return
    throw new Refusal('The web app is not built, and its tools are not installed: run `pnpm install` first.')
  }
  await step('Building the web app', () => build(hash, environment))
}

/** Built aside and put in place whole, since another start may be serving the one before. */
const build = async (hash: string, environment: NodeJS.ProcessEnv): Promise<void> => {
  const draft = `${dist}.${process.pid}`
  const lines: string[] = []
  try {
    const builder = await spawnLifetimeBound({
      name: 'The build of the web app',
      kind: 'foreign',
      command: process.execPath,
      args: [vite, 'build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'],
      cwd: web,
      env: { ...environment, NODE_ENV: 'production' },
      endSignal: 'TERM',
      onLine: (line) => lines.push(line),
    })
    if ((await builder.exited) !== 0)
      throw new Refusal(`The web app could not be built:\n${lines.slice(-20).join('\n')}`)
    await mkdir(join(draft, '.vite'), { recursive: true })
    await writeFile(join(draft, '.vite', 'sources.sha256'), hash)
    const old = `${draft}.old`
    await rename(dist, old).catch(() => undefined)
    await rename(draft, dist)
    await rm(old, { recursive: true, force: true })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const hashOf = async (paths: string[]): Promise<string> => {
  const hash = createHash('sha256').update(process.version)
  for (const path of paths) {
    const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined)
    const files = entries
      ? entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
      : [path]
    // The build itself writes the routes' types among the sources.
    for (const file of files.filter((file) => !file.endsWith('.gen.ts')).sort())
      hash
        .update(`${file.slice(checkout.length)}\0`)
        .update(await readFile(file).catch(() => ''))
        .update('\0')
  }
  return hash.digest('hex')
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
