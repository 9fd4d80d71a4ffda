import { type CodecKey, parseCodecKeys } from '@dossier/providers/payload-cipher'
import { smtpSettings } from '@dossier/providers/email'
import { standInSettings, type TwilioSettings, twilioSettings } from '@dossier/providers/sms'

/** The worker's settings, complete. */
export type WorkerConfig = {
  databaseUrl: string
  relayUrl: string
  temporal: { address: string; namespace: string }
  /** Where mails go; undefined means that email is not configured. */
  smtpUrl: string | undefined
  /** Who sends SMS; undefined means that SMS is not configured. */
  twilio: TwilioSettings | undefined
  /** Where people open the product, without a slash at the end. */
  publicUrl: string
  /** Empty: histories are kept in the clear. */
  codecKeys: CodecKey[]
  /** Started by the launcher: ends with it, and soon. */
  lifetimeBound: boolean
  /** How long work under way may take to end. */
  graceMs: number
}

type Env = Record<string, string | undefined>

/** Why the worker does not start: one sentence each. */
export class SettingsError extends Error {
  readonly sentences: string[]

  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'SettingsError'
    this.sentences = sentences
  }
}

/** The typed settings, or a SettingsError that names everything missing or contradictory. */
export const readEnv = (raw: Env): WorkerConfig => {
  // An empty value is what an unset line of an env file leaves.
  const env: Env = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== ''))
  const refused: string[] = []
  const attempt = <Value>(read: () => Value, otherwise: Value): Value => {
    try {
      return read()
    } catch (error) {
      refused.push(error instanceof Error ? error.message : String(error))
      return otherwise
    }
  }
  refused.push(...refusals(env))
  const { databaseUrl, relayUrl } = databases(env)
  if (databaseUrl === undefined || relayUrl === undefined) refused.push(missingDatabase(env))
  const smtpUrl = env['DOSSIER_MAIL_SINK_SMTP_URL'] ?? env['SMTP_URL']
  if (smtpUrl !== undefined) attempt(() => void smtpSettings(smtpUrl), undefined)
  const keys = env['DOSSIER_CODEC_KEYS']
  const lifetimeBound = env['DOSSIER_LIFETIME_BOUND'] === '1'
  const config = {
    databaseUrl: databaseUrl ?? '',
    relayUrl: relayUrl ?? '',
    temporal: {
      address: env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233',
      namespace: env['TEMPORAL_NAMESPACE'] ?? 'dossier',
    },
    smtpUrl,
    twilio: attempt(() => twilio(env), undefined),
    publicUrl: attempt(() => publicUrl(env), ''),
    codecKeys: keys === undefined ? [] : attempt(() => parseCodecKeys(keys), []),
    lifetimeBound,
    graceMs: lifetimeBound ? 3_000 : 30_000,
  }
  if (refused.length > 0) throw new SettingsError(refused)
  return config
}

const databases = (env: Env) => ({
  databaseUrl: env['DATABASE_URL'] ?? env['DOSSIER_EMBEDDED_URL'],
  relayUrl: env['DATABASE_URL'] ? env['DATABASE_RELAY_URL'] : env['DOSSIER_EMBEDDED_RELAY_URL'],
})

const missingDatabase = (env: Env): string =>
  env['DATABASE_URL'] || env['DATABASE_RELAY_URL']
    ? 'DATABASE_URL and DATABASE_RELAY_URL belong together: set both or neither.'
    : 'DATABASE_URL and DATABASE_RELAY_URL are missing: the worker has no database.'

const twilio = (env: Env): TwilioSettings | undefined => {
  const sink = env['DOSSIER_SMS_SINK_API_URL']
  return sink === undefined ? twilioSettings(env) : standInSettings(sink)
}

const publicUrl = (env: Env): string => {
  const url = URL.parse(env['PUBLIC_URL'] ?? `http://127.0.0.1:${env['PORT'] ?? '4000'}`)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error('PUBLIC_URL must be the address that people open, like https://crm.example.com.')
  }
  return url.href.replace(/\/+$/, '')
}

const refusals = (env: Env): string[] => {
  const production = env['NODE_ENV'] === 'production'
  const demo = env['DOSSIER_DEMO'] === '1'
  const own = env['DATABASE_URL'] !== undefined || env['DATABASE_RELAY_URL'] !== undefined
  const embedded = env['DOSSIER_EMBEDDED_URL'] ?? env['DOSSIER_EMBEDDED_RELAY_URL']
  const rules: [boolean, string][] = [
    [
      production && !env['TEMPORAL_ADDRESS'],
      'TEMPORAL_ADDRESS is missing: production needs a Temporal server.',
    ],
    [
      production && !env['DOSSIER_SECRET'],
      'DOSSIER_SECRET is missing: production needs a secret of its own.',
    ],
    [
      production && !env['PUBLIC_URL'],
      'PUBLIC_URL is missing: mails must link to where people open Dossier.',
    ],
    [production && demo, 'DOSSIER_DEMO=1 is refused in production.'],
    [demo && own, 'DOSSIER_DEMO=1 is refused together with DATABASE_URL: the demo has its own database.'],
    [
      embedded !== undefined && !demo,
      'DOSSIER_EMBEDDED_URL and DOSSIER_EMBEDDED_RELAY_URL are refused without DOSSIER_DEMO=1.',
    ],
    [
      env['DOSSIER_MAIL_SINK_SMTP_URL'] !== undefined && (production || !demo),
      'DOSSIER_MAIL_SINK_SMTP_URL is refused outside the demo: mails would reach nobody.',
    ],
    [
      env['DOSSIER_SMS_SINK_API_URL'] !== undefined && (production || !demo),
      'DOSSIER_SMS_SINK_API_URL is refused outside the demo: SMS would reach nobody.',
    ],
    [
      production && Object.keys(env).some((name) => name.startsWith('DOSSIER_FAULT')),
      'DOSSIER_FAULT is refused in production.',
    ],
  ]
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence)
}
