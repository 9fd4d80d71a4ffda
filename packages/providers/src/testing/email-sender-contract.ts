import { randomUUID } from 'node:crypto'
import type { EmailOutcome, EmailSender, Mail } from '@dossier/core/ports'
import { describe, expect, test } from 'vitest'

type Arrived = { messageId: string; to: string[]; subject: string; text: string; html: string }

export type EmailSenderUnderTest = {
  sender: EmailSender
  /** What arrived so far; undefined where nothing ever will. */
  arrived?: () => Promise<Arrived[]>
}

export const sampleMail = (more: Partial<Mail> = {}): Mail => ({
  messageId: randomUUID(),
  to: { name: 'Rosa Marin', address: 'rosa@staff.example' },
  subject: 'Ada Owens mentioned you',
  text: 'Grüße, 你好',
  html: '<p>Grüße, 你好</p>',
  ...more,
})

const expectNothingPersonal = (outcome: EmailOutcome) => {
  expect(JSON.stringify(outcome)).not.toMatch(/rosa|marin|ada|staff\.example/i)
}

/** What every implementation of the port keeps to. */
export const emailSenderContract = (name: string, start: () => Promise<EmailSenderUnderTest>) => {
  describe(`${name} as an email sender`, () => {
    test('says what became of a mail, without naming anybody', async () => {
      const { sender, arrived } = await start()
      const outcome = await sender.send(sampleMail())
      expect(outcome.outcome).toBe(arrived ? 'sent' : 'refused')
      expectNothingPersonal(outcome)
    })

    test('a mail that it calls sent has arrived, as it was written, once', async () => {
      const { sender, arrived } = await start()
      const mail = sampleMail()
      const { outcome } = await sender.send(mail)
      const mails = (await arrived?.()) ?? []
      expect(mails.filter((each) => each.messageId.includes(mail.messageId))).toHaveLength(
        outcome === 'sent' ? 1 : 0,
      )
      for (const each of mails) {
        expect(each).toMatchObject({ to: [mail.to.address], subject: mail.subject, html: mail.html })
        expect(each.text.trim()).toBe(mail.text)
      }
    })

    test('the same mail again has the same Message-ID', async () => {
      const { sender, arrived } = await start()
      const mail = sampleMail()
      expect(await sender.send(mail)).toEqual(await sender.send(mail))
      expect(new Set((await arrived?.())?.map((each) => each.messageId)).size).toBe(arrived ? 1 : 0)
    })

    test('a name or subject with line breaks adds neither recipients nor headers', async () => {
      const { sender, arrived } = await start()
      const evil = 'Rosa\r\nBcc: hidden@evil.example\r\n\r\n<h1>'
      await sender.send(sampleMail({ to: { name: evil, address: 'rosa@staff.example' }, subject: evil }))
      for (const each of (await arrived?.()) ?? []) expect(each.to).toEqual(['rosa@staff.example'])
    })

    test('a subject says what it looks like: no control characters, nothing turned around', async () => {
      const { sender, arrived } = await start()
      await sender.send(
        sampleMail({ subject: 'Invoice \u202egpj.exe\u202c\u0007\u0085 from\tAda \u2066x\u2069' }),
      )
      for (const each of (await arrived?.()) ?? []) expect(each.subject).toBe('Invoice gpj.exe from Ada x')
    })

    test('an address that cannot be one is refused for good', async () => {
      const { sender } = await start()
      const outcome = await sender.send(sampleMail({ to: { name: '', address: 'nobody\n<>' } }))
      expect(outcome.outcome).toBe('refused')
      expectNothingPersonal(outcome)
    })
  })
}
