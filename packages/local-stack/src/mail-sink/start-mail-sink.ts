import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { openMailbox } from './mailbox.ts'
import { readMail } from './read-mail.ts'
import { showMailbox } from './show-mailbox.ts'
import type { SunkMail } from './sunk-mail.ts'

export type MailSinkOptions = {
  /** For SMTP; given by the system where it is left out. */
  port?: number
  /** A folder that keeps the mails over a restart. */
  keepIn?: string
}

export type MailSink = {
  smtpUrl: string
  /** Serves `GET /messages`. */
  httpUrl: string
  messages(): Promise<SunkMail[]>
  /** The first mail, taken already or yet to come, that the predicate accepts. */
  waitFor(predicate: (mail: SunkMail) => boolean, timeoutMs: number): Promise<SunkMail>
  clear(): Promise<void>
  /** Answers the next mails with an SMTP error: 4xx to be tried again, 5xx for good. */
  refuseNext(count: number, code: number): void
  stop(): Promise<void>
}

const capacity = 1_000

/** A mail server that takes every mail and delivers none. */
export async function startMailSink({ port = 0, keepIn }: MailSinkOptions = {}): Promise<MailSink> {
  const mailbox = await openMailbox(keepIn, capacity)
  const arrivals = new EventEmitter<{ mail: [SunkMail] }>()
  arrivals.setMaxListeners(0)
  let refusals: { left: number; code: number } = { left: 0, code: 0 }

  const take = async (source: Buffer, envelope: Parameters<typeof readMail>[1]) => {
    if (refusals.left > 0) {
      refusals.left -= 1
      throw Object.assign(new Error('Refused, as asked for'), { responseCode: refusals.code })
    }
    arrivals.emit('mail', await mailbox.add(await readMail(source, envelope)))
  }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then((source) => take(source, envelope))
        .then(() => done(), done)
    },
  })
  // A sender that hangs up in the middle is the sender's matter; it must not end this process.
  smtp.on('error', () => {})
  const http = showMailbox(mailbox)
  const smtpPort = await listen(smtp.server, port)
  const httpPort = await listen(http, 0)

  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    httpUrl: `http://127.0.0.1:${httpPort}`,
    messages: async () => mailbox.all(),
    async waitFor(predicate, timeoutMs) {
      const found = mailbox.all().find(predicate)
      if (found) return found
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer)
          arrivals.off('mail', look)
        }
        const look = (mail: SunkMail) => {
          if (!predicate(mail)) return
          end()
          resolve(mail)
        }
        const timer = setTimeout(() => {
          end()
          reject(new Error(`No such mail within ${timeoutMs} ms; the sink holds ${mailbox.all().length}.`))
        }, timeoutMs)
        arrivals.on('mail', look)
      })
    },
    clear: () => mailbox.clear(),
    refuseNext(count, code) {
      refusals = { left: count, code }
    },
    async stop() {
      http.closeAllConnections()
      await Promise.all([
        new Promise<void>((resolve) => smtp.close(resolve)),
        new Promise((resolve) => http.close(resolve)),
      ])
    },
  }
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('The mail sink has no port.')
  return address.port
}
