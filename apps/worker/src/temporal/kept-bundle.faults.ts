import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import type { WorkflowBundle } from '@temporalio/worker'

const sourceMap = /^\/\/# sourceMappingURL=.*$/gm
const emptyMap = Buffer.from(
  JSON.stringify({ version: 3, file: 'workflows-before.js', sources: [], names: [], mappings: '' }),
)
/** A worker insists on a map, whose contents are half of the bundle's size and of no use to it. */
const noSources = `//# sourceMappingURL=data:application/json;charset=utf-8;base64,${emptyMap.toString('base64')}`

export const loadKeptBundle = async (path: string): Promise<WorkflowBundle> => ({
  code: (await promisify(brotliDecompress)(await readFile(path))).toString('utf8'),
})

/** Keeps a version's workflows, small enough to stand beside the histories that it made. */
export const keepBundle = async (path: string, { code }: { code: string }): Promise<void> =>
  writeFile(path, await promisify(brotliCompress)(code.replaceAll(sourceMap, noSources)))
