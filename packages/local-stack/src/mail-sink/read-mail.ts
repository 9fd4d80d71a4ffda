import { simpleParser } from 'mailparser'
import type { SMTPServerSession } from 'smtp-server'
import type { SunkMail } from './sunk-mail.ts'

/** What a mail says, from its bytes and its envelope. */
export async function readMail(
  source: Buffer,
  { mailFrom, rcptTo }: SMTPServerSession['envelope'],
): Promise<Omit<SunkMail, 'id'>> {
  const mail = await simpleParser(source, { skipTextToHtml: true, skipImageLinks: true })
  return {
    messageId: mail.messageId ?? '',
    from: mail.from?.text ?? (mailFrom ? mailFrom.address : ''),
    to: rcptTo.map(({ address }) => address),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || '',
    at: new Date().toISOString(),
  }
}
