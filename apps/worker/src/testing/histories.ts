import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Client } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'

const folder = fileURLToPath(new URL('../../histories', import.meta.url))

const machine = ['identity', 'stackTrace', 'buildId', 'binaryChecksum']

/** With RECORD_HISTORIES=1, keeps how a workflow went, for every later version of its code to be replayed on. */
export const keepHistory = async ({ workflow }: Client, workflowId: string, name: string): Promise<void> => {
  if (process.env['RECORD_HISTORIES'] !== '1') return
  const json = historyToJSON(await workflow.getHandle(workflowId).fetchHistory())
  // Where it was recorded is of no interest, and no file of ours names a machine.
  const history: unknown = JSON.parse(json, (key, value: unknown) =>
    machine.includes(key) ? undefined : value,
  )
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(history, null, 1)}\n`)
}

/** Every kept history, by the name of its workflow and end. */
export const keptHistories = async (): Promise<{ name: string; history: unknown }[]> => {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort()
  return Promise.all(
    files.map(async (file) => {
      const history: unknown = JSON.parse(await readFile(join(folder, file), 'utf8'))
      return { name: file.replace(/\.json$/, ''), history }
    }),
  )
}

/** All that a history says, its payloads unpacked as far as they can be read. */
export const readable = async ({ workflow }: Client, workflowId: string): Promise<string> => {
  const json = historyToJSON(await workflow.getHandle(workflowId).fetchHistory())
  return json.replace(/"(data|encoding|encryption-key-id)": ?"([A-Za-z0-9+/=]+)"/g, (_, name, base64) =>
    [name, Buffer.from(String(base64), 'base64').toString('latin1')].join('='),
  )
}
