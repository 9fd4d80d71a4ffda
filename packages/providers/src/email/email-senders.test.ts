import { freePort, startMailSink } from '@dossier/local-stack'
import { describe, expect, onTestFinished, test } from 'vitest'
import { emailSenderContract, sampleMail } from '../testing/email-sender-contract.ts'
import { scriptedSmtpServer } from '../testing/scripted-smtp-server.ts'
import { notConfiguredEmailSender } from './not-configured-email-sender.ts'
import { smtpEmailSender } from './smtp-email-sender.ts'

const host = 'crm.example'
const timeouts = { connectMs: 200, silenceMs: 300, wholeMs: 1_000 }
const senderFor = (url: string) => smtpEmailSender({ url, host, timeouts })

const startSink = async () => {
  const sink = await startMailSink()
  onTestFinished(() => sink.stop())
  return sink
}

emailSenderContract('a mail server', async () => {
  const sink = await startSink()
  return { sender: smtpEmailSender({ url: sink.smtpUrl, host }), arrived: () => sink.messages() }
})
emailSenderContract('no mail server', async () => ({ sender: notConfiguredEmailSender() }))

describe('a mail server', () => {
  test('sees the delivery as Message-ID and the sender of the settings, or the installation’s own', async () => {
    const sink = await startSink()
    const mail = sampleMail()
    await senderFor(sink.smtpUrl).send(mail)
    await senderFor(`${sink.smtpUrl}?from=post@harbour.example`).send(sampleMail())
    const [first, second] = await sink.messages()
    expect(first).toMatchObject({
      messageId: `<${mail.messageId}@crm.example>`,
      from: '"Dossier" <no-reply@crm.example>',
    })
    expect(second).toMatchObject({ from: '"Dossier" <post@harbour.example>' })
  })

  test('that refuses for now delays a mail, and one that refuses for good refuses it', async () => {
    const sink = await startSink()
    const sender = senderFor(sink.smtpUrl)
    sink.refuseNext(1, 451)
    expect(await sender.send(sampleMail())).toEqual({ outcome: 'delayed', reason: 'busy', code: 451 })
    sink.refuseNext(1, 554)
    const refused = { outcome: 'refused', reason: 'content_refused', code: 554 }
    expect(await sender.send(sampleMail())).toEqual(refused)
    expect(await sender.send(sampleMail())).toEqual({ outcome: 'sent' })
  })

  const answers = [
    ['550 no rosa@staff.example here', 'RCPT', 'refused', 'address_refused', 550],
    ['450 greylisted', 'RCPT', 'delayed', 'busy', 450],
    ['550 you may not send as this', 'MAIL', 'refused', 'sender_refused', 550],
    ['530 sign in first', 'MAIL', 'delayed', 'sign_in_failed', 530],
    ['535 wrong password', 'AUTH', 'delayed', 'sign_in_failed', 535],
    ['552 too large', 'content', 'refused', 'content_refused', 552],
    ['452 disk full', 'content', 'delayed', 'busy', 452],
    ['421 closing', 'greeting', 'delayed', 'unreachable', 421],
  ] as const
  test.each(answers)('that says %j to %s: %s', async (reply, command, outcome, reason, code) => {
    const at = await scriptedSmtpServer({ [command]: reply })
    expect(await senderFor(`smtp://user:secret@${at}`).send(sampleMail())).toEqual({ outcome, reason, code })
  })

  test.each([
    ['greeting', 'delayed'],
    ['MAIL', 'unknown'],
    ['content', 'unknown'],
  ])('that falls silent at %s: the mail is %s', async (command, outcome) => {
    const at = await scriptedSmtpServer({ [command]: null })
    expect(await senderFor(`smtp://${at}`).send(sampleMail())).toMatchObject({ outcome, reason: 'timed_out' })
  })

  test('that is not there delays a mail, and nobody knows of one where the line was cut', async () => {
    const cuts = { at: await scriptedSmtpServer({ content: 'drop' }), outcome: 'unknown' }
    const absent = { at: `127.0.0.1:${await freePort()}`, outcome: 'delayed' }
    for (const { at, outcome } of [cuts, absent]) {
      const became = await senderFor(`smtp://${at}`).send(sampleMail())
      expect(became).toEqual({ outcome, reason: 'unreachable', code: null })
    }
  })
})
