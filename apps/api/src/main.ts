import { type Config, RefusedStart, readConfig } from './env.ts'
import { describeError } from './failures/describe-error.ts'
import { buildParts } from './server/build-parts.ts'
import { buildServer } from './server/build-server.ts'
import { createLog } from './server/create-log.ts'

const configOrExit = (): Config => {
  try {
    return readConfig(process.env)
  } catch (error) {
    if (!(error instanceof RefusedStart)) throw error
    process.stderr.write(`${error.sentences.join('\n')}\n`)
    process.exit(1)
  }
}

const config = configOrExit()
const log = createLog()
const parts = buildParts(config, log)
const app = await buildServer(parts)

let stopping = false
const stop = (code: number): void => {
  if (stopping) return
  stopping = true
  // What is being answered may finish; under a launcher, which has little time itself, only just.
  setTimeout(() => process.exit(code), config.tied ? 3_000 : 30_000).unref()
  app
    .close()
    .then(() => parts.stop())
    .then(
      () => process.exit(code),
      () => process.exit(1),
    )
}
process.on('SIGTERM', () => stop(0))
process.on('SIGINT', () => stop(0))
if (config.tied)
  process.stdin
    .on('end', () => stop(0))
    .on('error', () => stop(0))
    .resume()
process.on('uncaughtException', (error) => {
  log.fatal({ error: describeError(error) }, 'Unexpected failure outside of any request')
  stop(1)
})

try {
  log.info({ url: await app.listen({ host: config.host, port: config.port }) }, 'Answering')
} catch (error) {
  log.fatal({ error: describeError(error) }, `Port ${config.port} of ${config.host} cannot be used`)
  stop(1)
}
