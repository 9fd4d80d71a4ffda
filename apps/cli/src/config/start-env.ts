import { resolve } from 'node:path'
import { checkout } from '../checkout.ts'
import { Refusal } from '../refusal.ts'
import { databaseRefusals, productionRefusals } from './refusals.ts'
import { startSchema } from './start-schema.ts'

export type DatabaseUrls = { app: string; relay: string; migrator: string }

/** What `start`, `dev` and `seed` were told, checked. */
export type StartConfig = {
  port: number
  dataDir: string
  /** A database of one's own; null is the demo on the embedded one. */
  database: DatabaseUrls | null
  /** A Temporal of one's own; null is the one that we start. */
  temporalAddress: string | null
  temporalNamespace: string
  secret: string | null
  publicUrl: string | null
  production: boolean
  /** How many contacts the demo's first workspace begins with. */
  seedContacts: number
  /** Whether the web app was built elsewhere: then it is served from there and not built here. */
  webIsBuilt: boolean
  /** Whether the end of standard input ends us: another launcher holds the other end. */
  isLifetimeBound: boolean
  /** Whether a package manager runs us, so that its end is ours. */
  underPackageManager: boolean
  /** What our processes inherit: never the database's URLs, which each is handed for itself. */
  inherited: NodeJS.ProcessEnv
  /** Settings that were given and mean nothing here, as sentences. */
  notes: string[]
}

const database = 'must look like postgres://user:password@host/database.'
const wanted: Record<string, string> = {
  PORT: 'PORT must be a number from 1 to 65535.',
  DATABASE_URL: `DATABASE_URL ${database}`,
  DATABASE_RELAY_URL: `DATABASE_RELAY_URL ${database}`,
  DATABASE_MIGRATOR_URL: `DATABASE_MIGRATOR_URL ${database}`,
  TEMPORAL_ADDRESS: 'TEMPORAL_ADDRESS must look like temporal.example.com:7233.',
  DOSSIER_SECRET: 'DOSSIER_SECRET must have at least 32 characters: make one with `openssl rand -base64 32`.',
  PUBLIC_URL: 'PUBLIC_URL must be the http or https address that browsers use, like https://crm.example.com.',
  DOSSIER_SEED_CONTACTS: 'DOSSIER_SEED_CONTACTS must be a whole number from 0 to 1000000.',
  DOSSIER_LIFETIME_BOUND: 'DOSSIER_LIFETIME_BOUND must be 1 or left out.',
}

const ownToEachProcess = [
  'DATABASE_URL',
  'DATABASE_RELAY_URL',
  'DATABASE_MIGRATOR_URL',
  'PORT',
  'PUBLIC_URL',
  'DOSSIER_SECRET',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'DOSSIER_DEMO',
  'DOSSIER_LIFETIME_BOUND',
  'DOSSIER_SEED_CONTACTS',
  'DOSSIER_EMBEDDED_URL',
  'DOSSIER_EMBEDDED_RELAY_URL',
  'DOSSIER_MAIL_SINK_URL',
  'DOSSIER_MAIL_SINK_SMTP_URL',
  'DOSSIER_SMS_SINK_URL',
  'DOSSIER_SMS_SINK_API_URL',
]

/** What sends, each with where the demo keeps it instead. */
const senders = {
  SMTP_URL: 'its mails stay in /dev/mail',
  TWILIO_ACCOUNT_SID: 'its SMS stay in /dev/sms',
  TWILIO_AUTH_TOKEN: 'its SMS stay in /dev/sms',
  TWILIO_FROM: 'its SMS stay in /dev/sms',
}

/** The typed config, or a refusal with one sentence for each thing wrong. An empty setting is none. */
export const readStartConfig = (environment: NodeJS.ProcessEnv): StartConfig => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = startSchema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new Refusal(...[...names].map((name) => wanted[name] ?? `${name} cannot be read.`))
  }
  const settings = parsed.data
  const refusals = [...databaseRefusals(settings), ...productionRefusals(settings, Object.keys(given))]
  if (refusals.length > 0) throw new Refusal(...refusals)

  const { DATABASE_URL: app, DATABASE_RELAY_URL: relay, DATABASE_MIGRATOR_URL: migrator } = settings
  const database = app && relay && migrator ? { app, relay, migrator } : null
  const hidden = database ? ownToEachProcess : [...ownToEachProcess, ...Object.keys(senders)]
  return {
    port: settings.PORT,
    dataDir: resolve(checkout, settings.DOSSIER_DATA_DIR),
    database,
    temporalAddress: settings.TEMPORAL_ADDRESS ?? null,
    temporalNamespace: settings.TEMPORAL_NAMESPACE,
    secret: settings.DOSSIER_SECRET ?? null,
    publicUrl: settings.PUBLIC_URL ?? null,
    production: settings.NODE_ENV === 'production',
    seedContacts: settings.DOSSIER_SEED_CONTACTS,
    webIsBuilt: settings.DOSSIER_WEB_DIST !== undefined,
    isLifetimeBound: settings.DOSSIER_LIFETIME_BOUND === '1',
    underPackageManager: settings.npm_lifecycle_event !== undefined,
    inherited: Object.fromEntries(Object.entries(given).filter(([name]) => !hidden.includes(name))),
    notes: database
      ? []
      : Object.entries(senders)
          .filter(([name]) => given[name] !== undefined)
          .map(([name, instead]) => `${name} is not used by the demo: ${instead}.`),
  }
}
