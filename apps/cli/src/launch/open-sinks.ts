import { startMailSink, startSmsSink } from '@dossier/local-stack'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Shutdown } from './shutdown.ts'

/** What takes the demo's mails and SMS in place of the world, and keeps them in its data folder. */
export const openSinks = async (dataDir: string, shutdown: Shutdown) => {
  // What is sent is for one person alone.
  const folder = async (name: string): Promise<string> => {
    const path = join(dataDir, name)
    await mkdir(path, { recursive: true, mode: 0o700 })
    return path
  }
  const mail = await startMailSink({ keepIn: await folder('mail') })
  shutdown.add(1, mail)
  const sms = await startSmsSink({ keepIn: await folder('sms') })
  shutdown.add(1, sms)
  return { mail, sms }
}
