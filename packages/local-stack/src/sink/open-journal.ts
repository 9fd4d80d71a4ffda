import { EventEmitter } from 'node:events'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A message is numbered; later ones have higher numbers. */
type Numbered = { id: string }

/** What a sink took. */
export type Journal<Message extends Numbered> = {
  all(): Message[]
  /** Resolves when the message is kept, so that its sender is answered no sooner. */
  add(content: Omit<Message, 'id'>): Promise<Message>
  /** The first message, taken already or yet to come, that the predicate accepts. */
  waitFor: (predicate: (message: Message) => boolean, timeoutMs: number) => Promise<Message>
  clear: () => Promise<void>
}

const fileName = /^\d{9}\.json$/

/** The last messages, in a folder where one is given: they outlive the process then. */
export async function openJournal<Message extends Numbered>(
  folder: string | undefined,
  capacity: number,
): Promise<Journal<Message>> {
  const messages = folder === undefined ? [] : await readFolder<Message>(folder)
  const arrivals = new EventEmitter<{ message: [Message] }>()
  arrivals.setMaxListeners(0)
  let last = Number(messages.at(-1)?.id ?? 0)

  const forget = async (gone: Message[]) => {
    if (folder === undefined) return
    await Promise.all(gone.map(({ id }) => rm(join(folder, `${id}.json`), { force: true })))
  }
  const keep = async (message: Message) => {
    if (folder === undefined) return
    const path = join(folder, `${message.id}.json`)
    await writeFile(`${path}.new`, JSON.stringify(message), { mode: 0o600 })
    await rename(`${path}.new`, path)
  }
  await forget(messages.splice(0, messages.length - capacity))

  return {
    all: () => [...messages],
    async add(content) {
      last += 1
      // What a content lacks of its message is the number.
      const message = { id: String(last).padStart(9, '0'), ...content } as Message
      await keep(message)
      // Two messages at once may be kept in either order; the list is in the order of their numbers.
      const later = messages.findIndex(({ id }) => id > message.id)
      messages.splice(later === -1 ? messages.length : later, 0, message)
      if (messages.length > capacity) await forget(messages.splice(0, messages.length - capacity))
      arrivals.emit('message', message)
      return message
    },
    async waitFor(predicate, timeoutMs) {
      const found = messages.find(predicate)
      if (found) return found
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer)
          arrivals.off('message', look)
        }
        const look = (message: Message) => {
          if (!predicate(message)) return
          end()
          resolve(message)
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`No such message within ${timeoutMs} ms; the sink holds ${messages.length}.`))
        }, timeoutMs)
        arrivals.on('message', look)
      })
    },
    async clear() {
      await forget(messages.splice(0))
    },
  }
}

async function readFolder<Message>(folder: string): Promise<Message[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => fileName.test(name)).sort()
  return Promise.all(
    // The folder is this file's own: it holds what `keep` wrote.
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Message),
  )
}
