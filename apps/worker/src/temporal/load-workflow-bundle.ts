import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, type WorkflowBundle } from '@temporalio/worker'
import { failureConverterPath } from './data-converter.ts'
import { temporalLogger } from './temporal-logger.ts'
import type { WorkerLog } from '../log.ts'

export type BundleOptions = {
  /** Whether failures are encoded, as with a codec key. */
  encoded: boolean
  /** Modules to bundle in place of others, by path. */
  replace?: Record<string, string>
  log: WorkerLog
}

const workflows = fileURLToPath(new URL('../workflows', import.meta.url))
const names = fileURLToPath(import.meta.resolve('@dossier/contracts/workflows'))
const cache = fileURLToPath(new URL('../../node_modules/.cache/workflows', import.meta.url))
const sdk = createRequire(import.meta.url).resolve('@temporalio/worker/package.json')

/**
 * The workflows as one piece of code, bundled once per content and kept beside the room's dependencies: run ahead
 * of time (`prepare-bundle.ts`), it starts no bundler in production.
 */
export const loadWorkflowBundle = async (options: BundleOptions): Promise<WorkflowBundle> => {
  const codePath = join(cache, `${await contentKey(options)}.js`)
  try {
    return { code: await readFile(codePath, 'utf8') }
  } catch {
    const { code } = await bundle(options)
    await keep(codePath, code)
    return { code }
  }
}

const bundle = ({ encoded, replace = {}, log }: BundleOptions) =>
  bundleWorkflowCode({
    workflowsPath: join(workflows, 'index.ts'),
    logger: temporalLogger(log),
    ...(encoded && { failureConverterPath }),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, alias: Object.assign({}, config.resolve?.alias, replace) },
    }),
  })

/** A folder that cannot be written only costs the next start its bundling. */
const keep = async (path: string, code: string): Promise<void> => {
  const draft = `${path}.${process.pid}`
  try {
    await mkdir(cache, { recursive: true })
    await writeFile(draft, code)
    await rename(draft, path)
  } catch {
    // The bundle at hand serves this time.
  }
}

const contentKey = async ({ encoded, replace = {} }: BundleOptions): Promise<string> => {
  const files = (await readdir(workflows)).filter((name) => name.endsWith('.ts')).sort()
  const paths = [...files.map((name) => join(workflows, name)), names, failureConverterPath, sdk]
  const hash = createHash('sha256').update(JSON.stringify([encoded, replace]))
  for (const path of paths) hash.update(path).update(await readFile(path))
  return hash.digest('hex').slice(0, 32)
}
