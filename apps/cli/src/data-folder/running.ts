import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'

const schema = z.object({
  pid: z.number(),
  databasePort: z.number(),
  /** Null until it answers. */
  url: z.string().nullable(),
  temporalAddress: z.string().nullable(),
  temporalUiUrl: z.string().nullable(),
  smtpUrl: z.string().nullable(),
})
/** What runs on a data folder, for other commands of ours. */
export type Running = z.infer<typeof schema>

const pathIn = (folder: string) => join(folder, 'running.json')

export const writeRunning = async (folder: string, running: Running): Promise<void> => {
  const draft = `${pathIn(folder)}.new`
  await writeFile(draft, `${JSON.stringify(running, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, pathIn(folder))
}

export const forgetRunning = (folder: string): Promise<void> => rm(pathIn(folder), { force: true })

/** What was running when it was last told; after a kill -9 it may be gone. */
export const readRunning = async (folder: string): Promise<Running | undefined> => {
  try {
    return schema.parse(JSON.parse(await readFile(pathIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}
