import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Refusal } from '../refusal.ts'

const schema = z.object({
  migrator: z.string().min(16),
  app: z.string().min(16),
  relay: z.string().min(16),
  /** Signs sessions. */
  secret: z.string().min(32),
  /** Of every person of the demo. */
  demoPassword: z.string().min(8),
})
export type KeptSecrets = z.infer<typeof schema>

/** The installation's own secrets, made once and kept in a file that only its owner reads. */
export const keptSecrets = async (folder: string): Promise<{ secrets: KeptSecrets; made: boolean }> => {
  const path = join(folder, 'secrets.json')
  const kept = await read(path)
  const text = kept ?? (await make(path))
  try {
    return { secrets: schema.parse(JSON.parse(text)), made: kept === undefined }
  } catch {
    throw new Refusal(`${path} cannot be read: remove it to have new secrets made.`)
  }
}

const read = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined)

const make = async (path: string): Promise<string> => {
  const secret = () => randomBytes(32).toString('base64url')
  const made: KeptSecrets = {
    migrator: secret(),
    app: secret(),
    relay: secret(),
    secret: secret(),
    demoPassword: demoPassword(),
  }
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  // A start at the same moment may have made one: then that one counts.
  await link(draft, path).catch(() => undefined)
  await rm(draft)
  return readFile(path, 'utf8')
}

/** Easy to read out and to type: no letters that look like digits. */
const demoPassword = (): string => {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group()].join('-')
}
