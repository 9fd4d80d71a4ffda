import { randomUUID } from 'node:crypto'
import type { Sms, SmsOutcome, SmsSender } from '@dossier/core/ports'
import { describe, expect, test } from 'vitest'

type Arrived = { key: string; to: string; text: string; sid: string }

export type SmsSenderUnderTest = {
  sender: SmsSender
  /** What arrived so far; undefined where nothing ever will. */
  arrived?: () => Promise<Arrived[]>
}

export const sampleSms = (more: Partial<Sms> = {}): Sms => ({
  key: randomUUID(),
  to: '+12125550147',
  text: 'Grüße, 你好 👋\nTomorrow at 09:00',
  ...more,
})

const expectNothingPersonal = (outcome: SmsOutcome) => {
  expect(JSON.stringify(outcome)).not.toMatch(/2125550147|Tomorrow|Grüße/)
}

/** What every implementation of the port keeps to. */
export const smsSenderContract = (name: string, start: () => Promise<SmsSenderUnderTest>) => {
  describe(`${name} as an SMS sender`, () => {
    test('says what became of an SMS, without naming anybody', async () => {
      const { sender, arrived } = await start()
      const outcome = await sender.send(sampleSms())
      expect(outcome.outcome).toBe(arrived ? 'sent' : 'refused')
      expectNothingPersonal(outcome)
    })

    test('an SMS that it calls sent has arrived, as it was written, once, under the id that it answers', async () => {
      const { sender, arrived } = await start()
      const sms = sampleSms()
      const outcome = await sender.send(sms)
      const expected = outcome.outcome === 'sent' ? [{ ...sms, sid: outcome.providerId }] : []
      expect((await arrived?.()) ?? []).toMatchObject(expected)
    })

    test('the same SMS again has the same key', async () => {
      const { sender, arrived } = await start()
      const sms = sampleSms()
      await sender.send(sms)
      await sender.send(sms)
      expect(new Set((await arrived?.())?.map(({ key }) => key)).size).toBe(arrived ? 1 : 0)
    })

    test('a number that cannot be one, and a text that is none, are refused for good', async () => {
      const { sender, arrived } = await start()
      for (const sms of [sampleSms({ to: '+1\nBody=evil' }), sampleSms({ text: '' })]) {
        const outcome = await sender.send(sms)
        expect(outcome.outcome).toBe('refused')
        expectNothingPersonal(outcome)
      }
      expect((await arrived?.()) ?? []).toEqual([])
    })
  })
}
