import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SunkMail } from './sunk-mail.ts'

export type Mailbox = {
  all(): SunkMail[]
  /** Resolves when the mail is kept, so that the sender is told no sooner. */
  add(mail: Omit<SunkMail, 'id'>): Promise<SunkMail>
  clear(): Promise<void>
}

const fileName = /^\d{9}\.json$/

/** The last mails, in a folder where one is given: they outlive the process then. */
export async function openMailbox(folder: string | undefined, capacity: number): Promise<Mailbox> {
  const mails = folder === undefined ? [] : await readFolder(folder)
  let last = Number(mails.at(-1)?.id ?? 0)

  const forget = async (gone: SunkMail[]) => {
    if (folder === undefined) return
    await Promise.all(gone.map(({ id }) => rm(join(folder, `${id}.json`), { force: true })))
  }
  const keep = async (mail: SunkMail) => {
    if (folder === undefined) return
    const path = join(folder, `${mail.id}.json`)
    await writeFile(`${path}.new`, JSON.stringify(mail), { mode: 0o600 })
    await rename(`${path}.new`, path)
  }
  await forget(mails.splice(0, mails.length - capacity))

  return {
    all: () => [...mails],
    async add(content) {
      last += 1
      const mail = { id: String(last).padStart(9, '0'), ...content }
      await keep(mail)
      // Two mails at once may be kept in either order; the list is in the order of their numbers.
      const later = mails.findIndex(({ id }) => id > mail.id)
      mails.splice(later === -1 ? mails.length : later, 0, mail)
      if (mails.length > capacity) await forget(mails.splice(0, mails.length - capacity))
      return mail
    },
    async clear() {
      await forget(mails.splice(0))
    },
  }
}

async function readFolder(folder: string): Promise<SunkMail[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => fileName.test(name)).sort()
  return Promise.all(
    // The folder is this file's own: it holds what `keep` wrote.
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as SunkMail),
  )
}
