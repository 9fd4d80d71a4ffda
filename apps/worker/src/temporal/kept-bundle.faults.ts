import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress } from 'node:zlib'
import type { WorkflowBundle } from '@temporalio/worker'

/** Where it came from is of no use to a worker, and half of its size. */
const sourceMap = /^\/\/# sourceMappingURL=.*$/gm

export const loadKeptBundle = async (path: string): Promise<WorkflowBundle> => ({
  code: (await promisify(brotliDecompress)(await readFile(path))).toString('utf8'),
})

/** Keeps a version's workflows, small enough to stand beside the histories that it made. */
export const keepBundle = async (path: string, { code }: { code: string }): Promise<void> =>
  writeFile(path, await promisify(brotliCompress)(code.replaceAll(sourceMap, '')))
