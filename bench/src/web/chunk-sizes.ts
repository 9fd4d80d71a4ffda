import { readdir, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { gzipSync } from 'node:zlib'

/** The gzipped bytes of every script of a built web app, by file name. */
export async function chunkSizes(folder: string): Promise<Map<string, number>> {
  const paths = await readdir(folder, { recursive: true })
  const sizes = new Map<string, number>()
  for (const path of paths.filter((path) => path.endsWith('.js')))
    sizes.set(basename(path), gzipSync(await readFile(`${folder}/${path}`)).length)
  return sizes
}

/** In kB of 1,000 bytes, of the named scripts together, each counted once. */
export function weigh(names: Iterable<string>, sizes: ReadonlyMap<string, number>): number {
  const bytes = [...new Set(names)].map((name) => {
    const size = sizes.get(name)
    if (size === undefined) throw new Error(`The browser loaded ${name}, which is not of the build.`)
    return size
  })
  return bytes.reduce((sum, size) => sum + size, 0) / 1000
}
