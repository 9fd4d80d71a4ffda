import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { listen } from '../sink/listen.ts'
import { type Journal, openJournal } from '../sink/open-journal.ts'
import { showJournal } from '../sink/show-journal.ts'
import { readMail } from './read-mail.ts'
import type { SunkMail } from './sunk-mail.ts'

export type MailSinkOptions = {
  /** For SMTP; given by the system where it is left out. */
  port?: number
  /** A folder that keeps the mails over a restart. */
  keepIn?: string
}

export type MailSink = Pick<Journal<SunkMail>, 'waitFor' | 'clear'> & {
  smtpUrl: string
  /** Serves `GET /messages`. */
  httpUrl: string
  messages(): Promise<SunkMail[]>
  /** Answers the next mails with an SMTP error: 4xx to be tried again, 5xx for good. */
  refuseNext(count: number, code: number): void
  stop(): Promise<void>
}

const capacity = 1_000

/** A mail server that takes every mail and delivers none. */
export async function startMailSink({ port = 0, keepIn }: MailSinkOptions = {}): Promise<MailSink> {
  const journal = await openJournal<SunkMail>(keepIn, capacity)
  let refusals: { left: number; code: number } = { left: 0, code: 0 }

  const take = async (source: Buffer, envelope: Parameters<typeof readMail>[1]) => {
    if (refusals.left > 0) {
      refusals.left -= 1
      throw Object.assign(new Error('Refused, as asked for'), { responseCode: refusals.code })
    }
    await journal.add(await readMail(source, envelope))
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
  const http = createServer((request, response) => showJournal(journal, request, response))
  const smtpPort = await listen(smtp.server, port)
  const httpPort = await listen(http, 0)

  return {
    smtpUrl: `smtp://127.0.0.1:${smtpPort}`,
    httpUrl: `http://127.0.0.1:${httpPort}`,
    messages: async () => journal.all(),
    waitFor: journal.waitFor,
    clear: journal.clear,
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
