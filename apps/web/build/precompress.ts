import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** What is text. Fonts and pictures are compressed already. */
const isText = /\.(js|css|html|svg|json|txt|webmanifest)$/
/** Below this a compressed file saves no packet. */
const LEAST_BYTES = 1_024

const byBrotli = promisify(brotliCompress)
const byGzip = promisify(gzip)

/** Each text of the build beside itself as `.br` and `.gz`, for the server to send as they are. */
export function precompress(): Plugin {
  let folder: string | null = null
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      if (config.build.write) folder = resolve(config.root, config.build.outDir)
    },
    async closeBundle() {
      if (folder === null) return
      const entries = await readdir(folder, { withFileTypes: true, recursive: true })
      const paths = entries
        .filter((entry) => entry.isFile() && isText.test(entry.name) && !entry.parentPath.includes('/.vite'))
        .map((entry) => join(entry.parentPath, entry.name))
      await Promise.all(paths.map(compress))
    },
  }
}

async function compress(path: string): Promise<void> {
  const text = await readFile(path)
  if (text.length < LEAST_BYTES) return
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length }
  await Promise.all([
    byBrotli(text, { params }).then((bytes) => writeFile(`${path}.br`, bytes)),
    byGzip(text, { level: 9 }).then((bytes) => writeFile(`${path}.gz`, bytes)),
  ])
}
