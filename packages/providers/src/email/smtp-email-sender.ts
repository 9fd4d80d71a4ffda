import { asOneLine } from '@dossier/contracts/text'
import type { EmailSender } from '@dossier/core/ports'
import { createTransport } from 'nodemailer'
import { within } from '../within.ts'
import { smtpOutcome } from './smtp-outcome.ts'
import { smtpSettings } from './smtp-settings.ts'

type Options = {
  /** As in `SMTP_URL`. */
  url: string
  /** The installation's own host name: the right half of each Message-ID and of the default sender. */
  host: string
  timeouts?: Partial<SmtpTimeouts>
}

export type SmtpTimeouts = {
  connectMs: number
  /** Silence of the server. */
  silenceMs: number
  /** The whole of one mail, so that a server that trickles cannot hold it: after this nobody can say. */
  wholeMs: number
}

/** What the sending activity's own timeout must stay above. */
export const smtpTimeouts: SmtpTimeouts = { connectMs: 5_000, silenceMs: 10_000, wholeMs: 25_000 }

/** Hands mails to a mail server, one connection each: a stuck one holds up no other. */
export const smtpEmailSender = ({ url, host, timeouts }: Options): EmailSender => {
  const { from, ...server } = smtpSettings(url)
  const { connectMs, silenceMs, wholeMs } = { ...smtpTimeouts, ...timeouts }
  const sender = { name: 'Dossier', address: from ?? `no-reply@${host}` }
  return {
    async send(mail) {
      const transport = createTransport({
        ...server,
        connectionTimeout: connectMs,
        dnsTimeout: connectMs,
        greetingTimeout: connectMs,
        socketTimeout: silenceMs,
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      const sending: Promise<unknown> = transport.sendMail({
        ...mail,
        subject: asOneLine(mail.subject),
        to: { ...mail.to, name: asOneLine(mail.to.name) },
        from: mail.from ?? sender,
        messageId: `<${mail.messageId}@${host}>`,
      })
      try {
        const end = await within(sending, wholeMs)
        if (end === 'late') return { outcome: 'unknown', reason: 'timed_out', code: null }
        return { outcome: 'sent' }
      } catch (error) {
        const outcome = smtpOutcome(error)
        if (outcome) return outcome
        throw error
      } finally {
        transport.close()
      }
    },
  }
}
