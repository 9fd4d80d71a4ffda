export { freePort } from './network/free-port.ts'
export { type HeldPort, holdPort } from './network/hold-port.ts'
export { type Proxy, startProxy } from './network/start-proxy.ts'
export { removePostgresData } from './postgres/remove-postgres-data.ts'
export { type Postgres, type PostgresOptions, startPostgres } from './postgres/start-postgres.ts'
export { until } from './process/until.ts'
export { workerNodeFlags } from './process/worker-node-flags.ts'
export {
  spawnLifetimeBound,
  type LifetimeBoundOptions,
  type LifetimeBoundProcess,
} from './process/spawn-lifetime-bound.ts'
export { type MailSink, type MailSinkOptions, startMailSink } from './mail-sink/start-mail-sink.ts'
export type { SunkMail } from './mail-sink/sunk-mail.ts'
export { type SmsSink, startSmsSink } from './sms-sink/start-sms-sink.ts'
export type { SunkSms } from './sms-sink/sunk-sms.ts'
export { type Browser, findBrowser } from './browser/find-browser.ts'
export { removeTemporalData } from './temporal/remove-temporal-data.ts'
export { startTemporal, type Temporal, type TemporalOptions } from './temporal/start-temporal.ts'
