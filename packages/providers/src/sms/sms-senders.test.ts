import { freePort, startSmsSink } from '@dossier/local-stack'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { sampleSms, smsSenderContract } from '../testing/sms-sender-contract.ts'
import { notConfiguredSmsSender } from './not-configured-sms-sender.ts'
import { standInSettings } from './twilio-settings.ts'
import { twilioSmsSender } from './twilio-sms-sender.ts'

const quick = { connectMs: 200, silenceMs: 300, wholeMs: 1_000 }

const startSink = async () => {
  const sink = await startSmsSink()
  onTestFinished(() => sink.stop())
  const settings = standInSettings(sink.apiUrl)
  return { sink, settings, sender: twilioSmsSender(settings, quick) }
}

smsSenderContract('Twilio', async () => {
  const { sink, settings } = await startSink()
  return { sender: twilioSmsSender(settings), arrived: () => sink.messages() }
})
smsSenderContract('no provider', async () => ({ sender: notConfiguredSmsSender() }))

describe('Twilio', () => {
  const numbers = [
    ['+15005550001', 'number_refused', 21211],
    ['+15005550002', 'number_refused', 21612],
    ['+15005550003', 'number_refused', 21408],
    ['+15005550004', 'opted_out', 21610],
    ['+15005550009', 'number_refused', 21614],
  ] as const
  test.each(numbers)('that does not send to %s refuses: %s', async (to, reason, code) => {
    const { sender, sink } = await startSink()
    expect(await sender.send(sampleSms({ to }))).toEqual({ outcome: 'refused', reason, code })
    expect(await sink.messages()).toEqual([])
  })

  const senders = [
    ['+15005550001', 'refused', 'sender_refused', 21212],
    ['+15005550007', 'refused', 'sender_refused', 21606],
    ['+15005550008', 'delayed', 'busy', 21611],
  ] as const
  test.each(senders)('that does not send from %s: %s, %s', async (from, outcome, reason, code) => {
    const { settings } = await startSink()
    const sender = twilioSmsSender({ ...settings, from }, quick)
    expect(await sender.send(sampleSms())).toEqual({ outcome, reason, code })
  })

  test('sends by a messaging service too', async () => {
    const { settings, sink } = await startSink()
    const from = `MG${'0'.repeat(32)}`
    expect(await twilioSmsSender({ ...settings, from }).send(sampleSms())).toMatchObject({ outcome: 'sent' })
    expect(await sink.messages()).toMatchObject([{ from }])
  })

  test('refuses a text that is too long', async () => {
    const { sender } = await startSink()
    const outcome = { outcome: 'refused', reason: 'content_refused', code: 21617 }
    expect(await sender.send(sampleSms({ text: 'x'.repeat(1_601) }))).toEqual(outcome)
  })

  test('that does not know the account delays an SMS until it is put right', async () => {
    const { settings } = await startSink()
    const delayed = { outcome: 'delayed', reason: 'sign_in_failed' }
    const wrong = twilioSmsSender({ ...settings, authToken: 'another' }, quick)
    expect(await wrong.send(sampleSms())).toEqual({ ...delayed, code: 20003 })
    const strange = twilioSmsSender({ ...settings, accountSid: `AC${'0'.repeat(32)}` }, quick)
    expect(await strange.send(sampleSms())).toEqual({ ...delayed, code: 20404 })
  })

  const answers = [
    [429, 20429, 'delayed', 'busy', 20429],
    [503, 20503, 'delayed', 'busy', 20503],
    [429, null, 'delayed', 'busy', 429],
    [400, 99999, 'refused', 'provider_refused', 99999],
    [503, null, 'unknown', 'server_failed', 503],
    [500, 20500, 'unknown', 'server_failed', 20500],
    [504, null, 'unknown', 'server_failed', 504],
    [302, null, 'unknown', 'server_failed', 302],
  ] as const
  test.each(answers)(
    'that answers %s with the code %s: %s, %s',
    async (status, code, outcome, reason, kept) => {
      const { sender, sink } = await startSink()
      sink.next({ refuse: { status, code } })
      expect(await sender.send(sampleSms())).toEqual({ outcome, reason, code: kept })
      expect((await sender.send(sampleSms())).outcome).toBe('sent')
    },
  )

  test.each(['before', 'after'] as const)(
    'that cuts the line %s taking an SMS leaves it unknown',
    async (drop) => {
      const { sender, sink } = await startSink()
      sink.next({ drop })
      expect(await sender.send(sampleSms())).toEqual({ outcome: 'unknown', reason: 'cut_off', code: null })
      expect(await sink.messages()).toHaveLength(drop === 'after' ? 1 : 0)
    },
  )

  test.each(['before', 'after'] as const)(
    'that falls silent %s taking an SMS leaves it unknown',
    async (hang) => {
      const { sender, sink } = await startSink()
      sink.next({ hang })
      expect(await sender.send(sampleSms())).toEqual({ outcome: 'unknown', reason: 'timed_out', code: null })
      expect(await sink.messages()).toHaveLength(hang === 'after' ? 1 : 0)
    },
  )

  test('that is not there, or never takes up, delays an SMS: nothing went out', async () => {
    const { settings } = await startSink()
    const at = (baseUrl: string) => twilioSmsSender({ ...settings, baseUrl }, quick).send(sampleSms())
    const delayed = (reason: string) => ({ outcome: 'delayed', reason, code: null })
    expect(await at(`http://127.0.0.1:${await freePort()}`)).toEqual(delayed('unreachable'))
    expect(await at('http://nowhere.invalid')).toEqual(delayed('unreachable'))
    // It accepts the connection and never begins TLS.
    const mute = createServer((socket) => onTestFinished(() => void socket.destroy())).listen(0, '127.0.0.1')
    await once(mute, 'listening')
    onTestFinished(() => void mute.close())
    const address = mute.address()
    const port = typeof address === 'object' ? address?.port : undefined
    expect(await at(`https://127.0.0.1:${port}`)).toEqual(delayed('timed_out'))
  })

  test('is reached where the settings say, whatever region the environment names', async () => {
    vi.stubEnv('TWILIO_EDGE', 'sydney')
    vi.stubEnv('TWILIO_REGION', 'au1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { sender } = await startSink()
    expect((await sender.send(sampleSms())).outcome).toBe('sent')
  })
})
