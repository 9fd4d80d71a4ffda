import type { TemporalUiView } from '@dossier/contracts/background/views'
import type { ChannelsView, ChannelState } from '@dossier/contracts/channels/views'
import { type CodecKey, parseCodecKeys } from '@dossier/providers/payload-cipher'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'

/** What the API was told, checked. Nothing past this file reads the environment. */
export type Config = {
  host: string
  port: number
  databaseUrl: string
  secret: string
  /** The origin that browsers reach us by; null where it is whatever they asked for. */
  publicUrl: string | null
  production: boolean
  demo: boolean
  /** Where the mail sink answers; the demo alone has one. */
  mailSinkUrl: string | null
  /** Where the SMS sink answers, likewise. */
  smsSinkUrl: string | null
  /** By what the worker sends; the API itself sends nothing. */
  channels: ChannelsView
  /** Where people open the Temporal UI, without a slash at the end, and the namespace there; null where unset. */
  temporalUi: TemporalUiView
  /** What the payloads of workflows may be encrypted by; empty where they are in the clear. */
  codecKeys: CodecKey[]
  webDist: string
  metricsToken: string | null
  /** How many calls a minute one person may make; the workspace as a whole may make five times as many. */
  callsPerMinute: number
  /** Whether the end of standard input ends us: a launcher holds the other end. */
  isLifetimeBound: boolean
}

/** Every reason not to start, a sentence each. */
export class RefusedStart extends Error {
  readonly sentences: string[]

  constructor(sentences: string[]) {
    super(sentences.join('\n'))
    this.name = 'RefusedStart'
    this.sentences = sentences
  }
}

const flag = z.stringbool({ truthy: ['1'], falsy: ['', '0'], case: 'sensitive' })
const url = (protocols: RegExp) => z.url({ protocol: protocols })
const webDist = fileURLToPath(new URL('../../web/dist', import.meta.url))

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_RELAY_URL: z.string().optional(),
  DATABASE_MIGRATOR_URL: z.string().optional(),
  DOSSIER_EMBEDDED_URL: url(/^postgres(ql)?$/).optional(),
  DOSSIER_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: url(/^https?$/).optional(),
  TEMPORAL_ADDRESS: z.string().optional(),
  TEMPORAL_NAMESPACE: z.string().default('dossier'),
  TEMPORAL_UI_URL: url(/^https?$/).optional(),
  DOSSIER_CODEC_KEYS: z.string().optional(),
  NODE_ENV: z.string().optional(),
  DOSSIER_DEMO: flag.default(false),
  DOSSIER_LIFETIME_BOUND: flag.default(false),
  DOSSIER_MAIL_SINK_URL: url(/^http$/).optional(),
  DOSSIER_SMS_SINK_URL: url(/^http$/).optional(),
  SMTP_URL: z.string().optional(),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  DOSSIER_WEB_DIST: z.string().default(webDist),
  DOSSIER_METRICS_TOKEN: z.string().min(16).optional(),
  DOSSIER_CALLS_PER_MINUTE: z.coerce.number().int().min(1).default(6_000),
})
type Settings = z.infer<typeof schema>

const wanted: Partial<Record<string, string>> = {
  PORT: 'PORT must be a number from 0 to 65535.',
  DATABASE_URL: 'DATABASE_URL must look like postgres://app:password@host/database.',
  DOSSIER_EMBEDDED_URL: 'DOSSIER_EMBEDDED_URL must look like postgres://app:password@host/database.',
  DOSSIER_SECRET: 'DOSSIER_SECRET must have at least 32 characters: make one with `openssl rand -base64 32`.',
  PUBLIC_URL: 'PUBLIC_URL must be the http or https address that browsers use, like https://crm.example.com.',
  TEMPORAL_UI_URL:
    'TEMPORAL_UI_URL must be the http or https address of the Temporal UI, like https://temporal.example.com.',
  DOSSIER_DEMO: 'DOSSIER_DEMO must be 1 or left out.',
  DOSSIER_LIFETIME_BOUND: 'DOSSIER_LIFETIME_BOUND must be 1 or left out.',
  DOSSIER_MAIL_SINK_URL: 'DOSSIER_MAIL_SINK_URL must be an http address.',
  DOSSIER_SMS_SINK_URL: 'DOSSIER_SMS_SINK_URL must be an http address.',
  DOSSIER_METRICS_TOKEN: 'DOSSIER_METRICS_TOKEN must have at least 16 characters.',
  DOSSIER_CALLS_PER_MINUTE: 'DOSSIER_CALLS_PER_MINUTE must be a whole number above 0.',
}

const isLoopback = (host: string) =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

const forTestsOnly = /^DOSSIER_.*(SINK|STAND_IN|FAULT|CRASH|CLOCK)/

/** The typed config, or `RefusedStart`: the API never starts half configured. */
export const readConfig = (environment: NodeJS.ProcessEnv): Config => {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])))
    throw new RefusedStart([...names].map((name) => wanted[name] ?? `${name} cannot be read.`))
  }
  const settings = parsed.data
  const refusals = [
    ...demoRefusals(settings),
    ...databaseRefusals(settings),
    ...productionRefusals(settings, Object.keys(given)),
  ]
  const codecKeys = codecKeysOf(settings, refusals)
  const databaseUrl = settings.DATABASE_URL ?? settings.DOSSIER_EMBEDDED_URL
  const secret = settings.DOSSIER_SECRET
  if (refusals.length > 0 || databaseUrl === undefined || secret === undefined)
    throw new RefusedStart(refusals)

  return {
    host: settings.HOST,
    port: settings.PORT,
    databaseUrl,
    secret,
    publicUrl: settings.PUBLIC_URL === undefined ? null : new URL(settings.PUBLIC_URL).origin,
    production: isProduction(settings),
    demo: settings.DOSSIER_DEMO,
    mailSinkUrl: settings.DOSSIER_MAIL_SINK_URL ?? null,
    smsSinkUrl: settings.DOSSIER_SMS_SINK_URL ?? null,
    channels: channelsOf(settings),
    temporalUi: temporalUiOf(settings),
    codecKeys,
    webDist: settings.DOSSIER_WEB_DIST,
    metricsToken: settings.DOSSIER_METRICS_TOKEN ?? null,
    callsPerMinute: settings.DOSSIER_CALLS_PER_MINUTE,
    isLifetimeBound: settings.DOSSIER_LIFETIME_BOUND,
  }
}

const channelsOf = (settings: Settings): ChannelsView => {
  const stateOf = (sink: string | undefined, setting: string | undefined): ChannelState =>
    sink !== undefined ? 'demo_sink' : setting !== undefined ? 'configured' : 'not_configured'
  return {
    email: stateOf(settings.DOSSIER_MAIL_SINK_URL, settings.SMTP_URL),
    sms: stateOf(settings.DOSSIER_SMS_SINK_URL, settings.TWILIO_ACCOUNT_SID),
  }
}

const temporalUiOf = ({ TEMPORAL_UI_URL, TEMPORAL_NAMESPACE }: Settings): Config['temporalUi'] =>
  TEMPORAL_UI_URL === undefined
    ? null
    : { url: TEMPORAL_UI_URL.replace(/\/+$/, ''), namespace: TEMPORAL_NAMESPACE }

const codecKeysOf = ({ DOSSIER_CODEC_KEYS }: Settings, refusals: string[]): CodecKey[] => {
  try {
    return DOSSIER_CODEC_KEYS === undefined ? [] : parseCodecKeys(DOSSIER_CODEC_KEYS)
  } catch (error) {
    refusals.push(error instanceof Error ? error.message : String(error))
    return []
  }
}

const isProduction = (settings: Settings) => settings.NODE_ENV === 'production'

const demoRefusals = (settings: Settings): string[] => {
  if (!settings.DOSSIER_DEMO)
    return [
      ...(settings.DOSSIER_EMBEDDED_URL === undefined
        ? []
        : ['DOSSIER_EMBEDDED_URL is for the demo alone: set DOSSIER_DEMO=1, or give DATABASE_URL instead.']),
      ...(['DOSSIER_MAIL_SINK_URL', 'DOSSIER_SMS_SINK_URL'] as const)
        .filter((name) => settings[name] !== undefined && !isProduction(settings))
        .map((name) => `${name} is for the demo alone: leave it out.`),
    ]
  return [
    ...(settings.DATABASE_URL === undefined
      ? []
      : ['DOSSIER_DEMO=1 is refused together with DATABASE_URL: the demo signs in without a password.']),
    ...(isProduction(settings) ? ['DOSSIER_DEMO=1 is refused together with NODE_ENV=production.'] : []),
    ...(isLoopback(settings.HOST)
      ? []
      : ['DOSSIER_DEMO=1 is refused unless HOST is a loopback address like 127.0.0.1.']),
  ]
}

const databaseRefusals = (settings: Settings): string[] => {
  if (settings.DATABASE_MIGRATOR_URL !== undefined)
    return ['DATABASE_MIGRATOR_URL is for migrations and the command line: never hand it to the API.']
  if (settings.DATABASE_URL !== undefined)
    return settings.DOSSIER_EMBEDDED_URL === undefined
      ? []
      : ['DATABASE_URL and DOSSIER_EMBEDDED_URL name two databases: give one.']
  if (settings.DATABASE_RELAY_URL !== undefined)
    return ['DATABASE_RELAY_URL is set without DATABASE_URL: set all the database URLs or none.']
  return settings.DOSSIER_EMBEDDED_URL === undefined ? ['DATABASE_URL is missing: name the database.'] : []
}

const productionRefusals = (settings: Settings, names: string[]): string[] => {
  const needed = isProduction(settings)
    ? (['TEMPORAL_ADDRESS', 'DOSSIER_SECRET', 'PUBLIC_URL'] as const)
    : (['DOSSIER_SECRET'] as const)
  const missing = needed.filter((name) => settings[name] === undefined)
  const testing = isProduction(settings) ? names.filter((name) => forTestsOnly.test(name)) : []
  return [
    ...missing.map((name) => `${name} is missing${isProduction(settings) ? ' in production' : ''}: set it.`),
    ...testing.map((name) => `${name} is for tests and the demo: it is refused in production.`),
  ]
}
