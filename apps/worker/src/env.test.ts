import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readEnv, SettingsError } from './env.ts'

const own = { DATABASE_URL: 'postgres://app@db/dossier', DATABASE_RELAY_URL: 'postgres://relay@db/dossier' }
const demo = {
  DOSSIER_DEMO: '1',
  DOSSIER_EMBEDDED_URL: 'postgres://app@127.0.0.1/dossier',
  DOSSIER_EMBEDDED_RELAY_URL: 'postgres://relay@127.0.0.1/dossier',
}
const production = {
  ...own,
  NODE_ENV: 'production',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  DOSSIER_SECRET: 'a secret of its own',
  PUBLIC_URL: 'https://crm.example/',
}

const refused = (env: Record<string, string | undefined>): string[] => {
  try {
    readEnv(env)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences
    throw error
  }
}

describe('the worker starts', () => {
  test('in production with everything it needs, and takes its time to end', () => {
    const config = readEnv(production)
    expect(config).toMatchObject({
      databaseUrl: own.DATABASE_URL,
      relayUrl: own.DATABASE_RELAY_URL,
      temporal: { address: 'temporal.example:7233', namespace: 'dossier' },
      publicUrl: 'https://crm.example',
      smtpUrl: undefined,
      twilio: undefined,
      graceMs: 30_000,
    })
  })

  test('with Twilio where its settings are complete', () => {
    const settings = {
      TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: 'token',
      TWILIO_FROM: '+12125550100',
    }
    expect(readEnv({ ...own, ...settings }).twilio).toMatchObject({ from: '+12125550100' })
  })

  test('in the demo on the embedded database, with the sinks, and ends with the launcher', () => {
    const sink = {
      DOSSIER_MAIL_SINK_SMTP_URL: 'smtp://127.0.0.1:2525',
      DOSSIER_SMS_SINK_API_URL: 'http://AC00:t@127.0.0.1:2526?from=%2B15005550006',
      DOSSIER_LIFETIME_BOUND: '1',
      PORT: '4100',
    }
    expect(readEnv({ ...demo, ...sink })).toMatchObject({
      databaseUrl: demo.DOSSIER_EMBEDDED_URL,
      relayUrl: demo.DOSSIER_EMBEDDED_RELAY_URL,
      smtpUrl: 'smtp://127.0.0.1:2525',
      twilio: { baseUrl: 'http://127.0.0.1:2526', from: '+15005550006' },
      publicUrl: 'http://127.0.0.1:4100',
      lifetimeBound: true,
      graceMs: 3_000,
    })
  })
})

describe('the worker refuses, in one sentence,', () => {
  test.each(['TEMPORAL_ADDRESS', 'DOSSIER_SECRET', 'PUBLIC_URL'])('production without %s', (name) => {
    expect(refused({ ...production, [name]: undefined })).toEqual([
      expect.stringContaining(`${name} is missing`),
    ])
    expect(refused({ ...production, [name]: '' })).toHaveLength(1)
  })

  test.each([
    ['production as a demo', { ...production, DOSSIER_DEMO: '1' }, 'DOSSIER_DEMO=1 is refused in production'],
    ['a demo on a real database', { ...own, DOSSIER_DEMO: '1' }, 'together with DATABASE_URL'],
    [
      'the embedded database outside the demo',
      { ...demo, DOSSIER_DEMO: undefined },
      'refused without DOSSIER_DEMO=1',
    ],
    [
      'a mail sink in production',
      { ...production, DOSSIER_MAIL_SINK_SMTP_URL: 'smtp://127.0.0.1' },
      'reach nobody',
    ],
    [
      'a mail sink without the demo',
      { ...own, DOSSIER_MAIL_SINK_SMTP_URL: 'smtp://127.0.0.1' },
      'reach nobody',
    ],
    [
      'an SMS sink without the demo',
      { ...own, DOSSIER_SMS_SINK_API_URL: 'http://AC00:t@127.0.0.1' },
      'SMS would reach nobody',
    ],
    ['half of Twilio', { ...own, TWILIO_AUTH_TOKEN: 'token' }, 'set all of them or none'],
    ['crash points in production', { ...production, DOSSIER_FAULT: 'relay:leased' }, 'DOSSIER_FAULT'],
    ['half a database', { DATABASE_URL: own.DATABASE_URL }, 'set both or neither'],
    ['the other half', { DATABASE_RELAY_URL: own.DATABASE_RELAY_URL }, 'set both or neither'],
    ['no database', {}, 'has no database'],
    ['a mail server that is no URL', { ...own, SMTP_URL: 'mail.example' }, 'SMTP_URL must look like'],
    ['an address nobody can open', { ...own, PUBLIC_URL: 'crm' }, 'PUBLIC_URL must be'],
    ['a broken codec key', { ...own, DOSSIER_CODEC_KEYS: 'a:b' }, 'DOSSIER_CODEC_KEYS: entry 1'],
  ])('%s', (_, env, sentence) => {
    expect(refused(env)).toContainEqual(expect.stringContaining(sentence))
  })

  test('and shows no secret while doing so', () => {
    const key = randomBytes(16).toString('base64')
    const text = refused({ ...own, DOSSIER_CODEC_KEYS: `a:${key}`, SMTP_URL: 'x://u:secret@h' }).join()
    expect(text).not.toMatch(/secret@/)
    expect(text).not.toContain(key)
  })
})
