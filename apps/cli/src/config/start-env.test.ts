import { describe, expect, test } from 'vitest'
import { freshRefusal } from './refusals.ts'
import { readOwnerConfig } from './owner-env.ts'
import { readStartConfig } from './start-env.ts'

const own = {
  DATABASE_URL: 'postgres://app:a@db.example/crm',
  DATABASE_RELAY_URL: 'postgres://relay:b@db.example/crm',
  DATABASE_MIGRATOR_URL: 'postgres://migrator:c@db.example/crm',
}
const production = {
  ...own,
  NODE_ENV: 'production',
  TEMPORAL_ADDRESS: 'temporal.example:7233',
  DOSSIER_SECRET: 'x'.repeat(32),
  PUBLIC_URL: 'https://crm.example',
}
const refusal = (environment: NodeJS.ProcessEnv): string[] => {
  try {
    readStartConfig(environment)
    return []
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : []
  }
}

describe('what start is told', () => {
  test('nothing is the demo on its usual port', () => {
    expect(readStartConfig({})).toMatchObject({
      port: 4000,
      database: null,
      temporalAddress: null,
      temporalNamespace: 'dossier',
      seedContacts: 10_000,
      production: false,
    })
    expect(readStartConfig({}).dataDir).toMatch(/\/\.dossier$/)
  })

  test('one login for two of the three URLs is refused', () => {
    const words = [
      "DATABASE_URL, DATABASE_RELAY_URL, DATABASE_MIGRATOR_URL must log in as three different roles: the app's must not own the tables.",
    ]
    const { DATABASE_MIGRATOR_URL: one } = own
    expect(refusal({ ...own, DATABASE_URL: one })).toEqual(words)
    expect(refusal({ DATABASE_URL: one, DATABASE_RELAY_URL: one, DATABASE_MIGRATOR_URL: one })).toEqual(words)
  })

  test('an empty setting is none', () => {
    expect(readStartConfig({ PORT: '', DATABASE_URL: '' })).toEqual(readStartConfig({}))
  })

  test.each([
    [{ PORT: '80000' }, 'PORT must be a number from 1 to 65535.'],
    [{ PORT: 'http' }, 'PORT must be a number from 1 to 65535.'],
    [
      { ...own, DATABASE_URL: 'mysql://x/y' },
      'DATABASE_URL must look like postgres://user:password@host/database.',
    ],
    [{ TEMPORAL_ADDRESS: 'http://x' }, 'TEMPORAL_ADDRESS must look like temporal.example.com:7233.'],
    [{ DOSSIER_SEED_CONTACTS: 'many' }, 'DOSSIER_SEED_CONTACTS must be a whole number from 0 to 1000000.'],
  ])('%j is refused in a sentence', (environment, sentence) => {
    expect(refusal(environment)).toEqual([sentence])
  })

  test('one or two of the three database logins are refused, naming the missing', () => {
    expect(refusal({ DATABASE_URL: own.DATABASE_URL })).toEqual([
      'DATABASE_RELAY_URL and DATABASE_MIGRATOR_URL are missing: set DATABASE_URL, DATABASE_RELAY_URL, DATABASE_MIGRATOR_URL together, or none for the demo.',
    ])
  })

  test('processes inherit neither the logins nor the secret', () => {
    const { inherited } = readStartConfig({
      ...production,
      S3_BUCKET: 'files',
      SMTP_URL: 'smtp://mail.example',
    })
    expect(inherited).toEqual({
      NODE_ENV: 'production',
      S3_BUCKET: 'files',
      SMTP_URL: 'smtp://mail.example',
    })
  })

  test('what sends is not handed to the demo, and that is said', () => {
    const { inherited, notes } = readStartConfig({
      SMTP_URL: 'smtp://mail.example',
      TWILIO_AUTH_TOKEN: 'token',
    })
    expect(inherited).toEqual({})
    expect(notes).toEqual([
      'SMTP_URL is not used by the demo: its mails stay in /dev/mail.',
      'TWILIO_AUTH_TOKEN is not used by the demo: its SMS stay in /dev/sms.',
    ])
  })

  test('beginning anew is refused with a database of one own', () => {
    expect(freshRefusal(true)).toHaveLength(1)
    expect(freshRefusal(false)).toEqual([])
  })
})

describe('in production', () => {
  test('everything given is accepted', () => {
    expect(refusal(production)).toEqual([])
  })

  test.each(['TEMPORAL_ADDRESS', 'DOSSIER_SECRET', 'PUBLIC_URL'])('a missing %s is refused', (name) => {
    expect(refusal({ ...production, [name]: undefined })).toEqual([
      `${name} is missing in production: set it.`,
    ])
  })

  test('the demo is refused', () => {
    const { DATABASE_URL: _, DATABASE_RELAY_URL: __, DATABASE_MIGRATOR_URL: ___, ...rest } = production
    expect(refusal(rest)).toEqual([expect.stringContaining('The demo does not run with NODE_ENV=production')])
  })

  test.each([
    'DOSSIER_DEMO',
    'DOSSIER_EMBEDDED_URL',
    'DOSSIER_MAIL_SINK_URL',
    'DOSSIER_MAIL_SINK_SMTP_URL',
    'DOSSIER_SMS_SINK_URL',
    'DOSSIER_SMS_SINK_API_URL',
    'DOSSIER_STRIPE_STAND_IN_URL',
    'DOSSIER_FAULTS',
    'DOSSIER_CLOCK_OFFSET',
  ])('%s is refused', (name) => {
    expect(refusal({ ...production, [name]: '1' })).toEqual([
      `${name} is for tests and the demo: it is refused in production.`,
    ])
  })
})

test('an owner is not made without database, address, name and workspace, each asked for in a sentence', () => {
  expect(() => readOwnerConfig({}, {})).toThrow(
    /DATABASE_MIGRATOR_URL[^\n]*\n.*PUBLIC_URL[^\n]*\n.*--name[^\n]*\n.*--email[^\n]*\n.*--workspace/,
  )
})
