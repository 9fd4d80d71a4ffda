import type { Logger } from 'pino'
import { isUnreadableValue } from '../failures/database-failure.ts'
import { describeError } from '../failures/describe-error.ts'
import type { Failure } from '../failures/to-failure.ts'

/**
 * Logs what is ours to mend, with its stack, an unreachable database in one line, and a value that only the database
 * refused: it should have been refused before. Any other refusal is no news.
 */
export const logFailure = (log: Logger, failure: Failure, requestId: string, route: string): void => {
  const error = failure.error.cause
  if (failure.isBug) log.error({ requestId, route, error: describeError(error) }, 'Unexpected failure')
  else if (failure.status === 503) log.warn({ requestId, route, cause: causeCode(error) }, 'Unavailable')
  else if (isUnreadableValue(error))
    log.warn({ requestId, route, error: describeError(error) }, 'A value was refused by the database alone')
}

const causeCode = (error: unknown): string | null => {
  const { code, cause } = describeError(error)
  return code ?? cause?.code ?? null
}
