import type { DatabaseRole } from '@dossier/db'
import type { StartConfig } from '../config/start-env.ts'

export type AppFacts = {
  config: StartConfig
  urlOf: (role: DatabaseRole) => string
  secret: string
  /** Where browsers reach the app. */
  url: string
  temporalAddress: string
  /** Where people open the UI of the Temporal that we start. */
  temporalUiUrl: string | null
  /** What encrypts the demo's workflows, where no setting says it. */
  codecKeys: string
  /** Where the demo's mails and SMS go; their pages are shown by `httpUrl`. */
  sinks: { mail: { smtpUrl: string; httpUrl: string }; sms: { apiUrl: string; httpUrl: string } } | null
}

/** What the API is told. It sees its own login alone, and knows no Temporal. */
export const apiEnv = (facts: AppFacts, port: number): NodeJS.ProcessEnv => {
  const { config, urlOf, secret, temporalUiUrl, sinks } = facts
  return {
    ...demoCodec(facts),
    ...config.inherited,
    PORT: String(port),
    DOSSIER_SECRET: secret,
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    ...(temporalUiUrl !== null && { TEMPORAL_UI_URL: temporalUiUrl }),
    ...(config.publicUrl !== null && { PUBLIC_URL: config.publicUrl }),
    // Production asks for it, so that nothing starts half configured.
    ...(config.temporalAddress !== null && { TEMPORAL_ADDRESS: config.temporalAddress }),
    ...(config.database
      ? { DATABASE_URL: urlOf('app') }
      : { DOSSIER_DEMO: '1', DOSSIER_EMBEDDED_URL: urlOf('app') }),
    ...(sinks && { DOSSIER_MAIL_SINK_URL: sinks.mail.httpUrl, DOSSIER_SMS_SINK_URL: sinks.sms.httpUrl }),
  }
}

/** Whoever runs it themselves says by which keys, or by none. */
const demoCodec = ({ config, codecKeys }: AppFacts): NodeJS.ProcessEnv =>
  config.database ? {} : { DOSSIER_CODEC_KEYS: codecKeys }

/** What the worker is told: two logins, one of them for the outbox alone. */
export const workerEnv = (facts: AppFacts): NodeJS.ProcessEnv => {
  const { config, urlOf, secret, url, temporalAddress, sinks } = facts
  return {
    ...demoCodec(facts),
    ...config.inherited,
    DOSSIER_SECRET: secret,
    PUBLIC_URL: config.publicUrl ?? url,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: config.temporalNamespace,
    ...(config.database
      ? { DATABASE_URL: urlOf('app'), DATABASE_RELAY_URL: urlOf('relay') }
      : {
          DOSSIER_DEMO: '1',
          DOSSIER_EMBEDDED_URL: urlOf('app'),
          DOSSIER_EMBEDDED_RELAY_URL: urlOf('relay'),
        }),
    ...(sinks && {
      DOSSIER_MAIL_SINK_SMTP_URL: sinks.mail.smtpUrl,
      DOSSIER_SMS_SINK_API_URL: sinks.sms.apiUrl,
    }),
  }
}
