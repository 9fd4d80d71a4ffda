import { request } from 'node:http'
import { createTransport } from 'nodemailer'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { type MailSinkOptions, startMailSink } from './start-mail-sink.ts'

async function start(options?: MailSinkOptions) {
  const sink = await startMailSink(options)
  onTestFinished(() => sink.stop())
  return sink
}

function send(smtpUrl: string, subject: string) {
  return createTransport(smtpUrl).sendMail({
    from: '"Harbour Dental" <post@harbour.example>',
    to: 'amara@example.com',
    bcc: 'hidden@example.com',
    messageId: '<one@harbour.example>',
    subject,
    text: 'Grüße aus dem Hafen',
    html: '<p>Grüße aus dem Hafen</p>',
  })
}

test('a mail can be read as it was sent', async () => {
  const sink = await start()
  await send(sink.smtpUrl, 'Your appointment ✓')
  const mails = await sink.messages()
  expect(mails).toEqual([
    {
      id: '000000001',
      messageId: '<one@harbour.example>',
      from: '"Harbour Dental" <post@harbour.example>',
      to: ['amara@example.com', 'hidden@example.com'],
      subject: 'Your appointment ✓',
      text: expect.stringContaining('Grüße aus dem Hafen'),
      html: expect.stringContaining('<p>Grüße aus dem Hafen</p>'),
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    },
  ])
  expect(await (await fetch(`${sink.httpUrl}/messages`)).json()).toEqual(mails)
})

test('mails outlive a restart, and clearing removes them for good', async () => {
  const keepIn = await temporaryFolder()
  const first = await start({ keepIn })
  await send(first.smtpUrl, 'kept')
  await first.stop()

  const second = await start({ keepIn })
  await send(second.smtpUrl, 'later')
  expect((await second.messages()).map(({ id, subject }) => [id, subject])).toEqual([
    ['000000001', 'kept'],
    ['000000002', 'later'],
  ])
  await second.clear()
  await second.stop()
  expect(await (await start({ keepIn })).messages()).toEqual([])
})

test('the next mails are refused when asked for, and those after them taken', async () => {
  const sink = await start()
  sink.refuseNext(1, 451)
  await expect(send(sink.smtpUrl, 'once')).rejects.toMatchObject({ responseCode: 451 })
  await send(sink.smtpUrl, 'once')
  expect(await sink.messages()).toHaveLength(1)
})

test('a web page elsewhere cannot read the mails under a name of its own', async () => {
  const sink = await start()
  const status = await new Promise((resolve, reject) => {
    request(`${sink.httpUrl}/messages`, { headers: { host: 'evil.example' } }, ({ statusCode }) =>
      resolve(statusCode),
    )
      .on('error', reject)
      .end()
  })
  expect(status).toBe(403)
})
