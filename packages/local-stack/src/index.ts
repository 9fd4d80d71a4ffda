export { freePort } from './network/free-port.ts'
export { type Proxy, startProxy } from './network/start-proxy.ts'
export { removePostgresData } from './postgres/remove-postgres-data.ts'
export { type Postgres, type PostgresOptions, startPostgres } from './postgres/start-postgres.ts'
export { spawnTied, type TiedOptions, type TiedProcess } from './process/spawn-tied.ts'
export { type MailSink, type MailSinkOptions, startMailSink } from './mail-sink/start-mail-sink.ts'
export type { SunkMail } from './mail-sink/sunk-mail.ts'
export { type Browser, findBrowser } from './browser/find-browser.ts'
export { type BinaryOptions, ensureTemporalBinary } from './temporal/ensure-temporal-binary.ts'
export {
  removeTemporalData,
  startTemporal,
  type Temporal,
  type TemporalOptions,
} from './temporal/start-temporal.ts'
