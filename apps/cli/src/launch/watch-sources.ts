import { watch } from 'node:fs'
import { join } from 'node:path'
import { checkout } from '../checkout.ts'

const shared = ['contracts', 'core', 'db', 'providers'].map((room) => `packages/${room}/src`)

/**
 * Tells when a source of the API or the worker has changed, once for changes that come together. Not Node's own
 * `--watch`: it sends messages through worker threads, which Temporal's worker takes for its own.
 */
export const watchSources = (name: 'api' | 'worker', onChange: () => void): { stop(): Promise<void> } => {
  let timer: NodeJS.Timeout | undefined
  const watchers = [...shared, `apps/${name}/src`].map((folder) =>
    watch(join(checkout, folder), { recursive: true }, (_event, file) => {
      if (!file?.endsWith('.ts') || file.endsWith('.test.ts')) return
      clearTimeout(timer)
      timer = setTimeout(onChange, 200)
    }),
  )
  return {
    async stop() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
