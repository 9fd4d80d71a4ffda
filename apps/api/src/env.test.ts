import { describe, expect, test } from 'vitest'
import { RefusedStart, readConfig } from './env.ts'

const secret = 's'.repeat(32)
const database = 'postgres://app:word@db.example/dossier'
const demo = { DOSSIER_DEMO: '1', DOSSIER_EMBEDDED_URL: database, DOSSIER_SECRET: secret }
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: database,
  DOSSIER_SECRET: secret,
  PUBLIC_URL: 'https://crm.example.com',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
}

const refusals = (environment: NodeJS.ProcessEnv): string[] => {
  try {
    readConfig(environment)
    return []
  } catch (error) {
    if (error instanceof RefusedStart) return error.sentences
    throw error
  }
}

describe('the API starts', () => {
  test('as the demo, on the embedded database', () => {
    expect(readConfig(demo)).toMatchObject({
      demo: true,
      databaseUrl: database,
      host: '127.0.0.1',
      port: 4000,
    })
  })

  test('in production, with everything named', () => {
    expect(readConfig({ ...production, HOST: '0.0.0.0' })).toMatchObject({
      production: true,
      publicUrl: 'https://crm.example.com',
      mailSinkUrl: null,
      smsSinkUrl: null,
    })
  })

  test('knowing by what email and SMS are sent', () => {
    const channelsWith = (more: NodeJS.ProcessEnv) => readConfig({ ...production, ...more }).channels
    expect(channelsWith({})).toEqual({ email: 'not_configured', sms: 'not_configured' })
    const settings = { SMTP_URL: 'smtp://mail.example', TWILIO_ACCOUNT_SID: 'AC00' }
    expect(channelsWith(settings)).toEqual({ email: 'configured', sms: 'configured' })
    const sinks = { DOSSIER_MAIL_SINK_URL: 'http://a', DOSSIER_SMS_SINK_URL: 'http://b' }
    expect(readConfig({ ...demo, ...sinks }).channels).toEqual({ email: 'demo_sink', sms: 'demo_sink' })
  })

  test('knowing where the Temporal UI is and what its payloads are encrypted by, or neither', () => {
    const key = Buffer.alloc(32, 7).toString('base64')
    const told = { TEMPORAL_UI_URL: 'https://temporal.example.com/ui/', DOSSIER_CODEC_KEYS: `a:${key}` }
    const config = readConfig({ ...demo, ...told })
    expect(config.temporalUi).toEqual({ url: 'https://temporal.example.com/ui', namespace: 'dossier' })
    expect(config.codecKeys.map(({ id }) => id)).toEqual(['a'])
    expect(readConfig(demo)).toMatchObject({ temporalUi: null, codecKeys: [] })
  })

  test('with empty settings read as left out', () => {
    expect(readConfig({ ...demo, PUBLIC_URL: '', DATABASE_URL: '', PORT: '' }).publicUrl).toBeNull()
  })
})

describe('the API refuses, in one sentence each,', () => {
  test.each([
    [
      'the demo with a database of one’s own',
      { ...demo, DATABASE_URL: database },
      /together with DATABASE_URL/,
    ],
    ['the demo in production', { ...demo, NODE_ENV: 'production' }, /together with NODE_ENV=production/],
    ['the demo for the whole network', { ...demo, HOST: '0.0.0.0' }, /loopback/],
    ['the demo on a name', { ...demo, HOST: 'crm.example.com' }, /loopback/],
    ['the embedded database without the demo', { ...demo, DOSSIER_DEMO: '' }, /set DOSSIER_DEMO=1/],
    [
      'a codec key that is none',
      { ...demo, DOSSIER_CODEC_KEYS: 'a:b' },
      /^DOSSIER_CODEC_KEYS: entry 1 must be/,
    ],
    [
      'a Temporal UI without an address',
      { ...demo, TEMPORAL_UI_URL: 'temporal' },
      /^TEMPORAL_UI_URL must be/,
    ],
    [
      'a mail sink without the demo',
      { ...production, NODE_ENV: '', DOSSIER_MAIL_SINK_URL: 'http://a' },
      /SINK/,
    ],
    [
      'an SMS sink without the demo',
      { ...production, NODE_ENV: '', DOSSIER_SMS_SINK_URL: 'http://a' },
      /SINK/,
    ],
    ['production without Temporal', { ...production, TEMPORAL_ADDRESS: '' }, /TEMPORAL_ADDRESS is missing/],
    ['production without a secret', { ...production, DOSSIER_SECRET: '' }, /DOSSIER_SECRET is missing/],
    ['production without its address', { ...production, PUBLIC_URL: '' }, /PUBLIC_URL is missing/],
    [
      'a mail sink in production',
      { ...production, DOSSIER_MAIL_SINK_URL: 'http://a' },
      /MAIL_SINK_URL.*refused/,
    ],
    [
      'a stand-in in production',
      { ...production, DOSSIER_STRIPE_STAND_IN_URL: 'x' },
      /STAND_IN_URL.*refused/,
    ],
    ['a fault in production', { ...production, DOSSIER_FAULTS: 'cut' }, /DOSSIER_FAULTS.*refused/],
    ['the migrator’s login', { ...production, DATABASE_MIGRATOR_URL: database }, /never hand it to the API/],
    [
      'a half-set database',
      { DATABASE_RELAY_URL: database, DOSSIER_SECRET: secret },
      /all the database URLs/,
    ],
    ['two databases', { ...production, NODE_ENV: '', DOSSIER_EMBEDDED_URL: database }, /two databases/],
    ['no database', { DOSSIER_SECRET: secret }, /DATABASE_URL is missing/],
    ['a short secret', { ...demo, DOSSIER_SECRET: 'short' }, /at least 32 characters/],
    ['an address that is none', { ...production, PUBLIC_URL: 'crm.example.com' }, /PUBLIC_URL must be/],
    ['a port that is none', { ...demo, PORT: 'http' }, /PORT must be/],
  ])('%s', (_, environment, sentence) => {
    expect(refusals(environment)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]))
  })

  test('and says all reasons at once', () => {
    expect(refusals({ NODE_ENV: 'production', DATABASE_URL: database })).toHaveLength(3)
  })
})
