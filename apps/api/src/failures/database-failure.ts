type Coded = { code: string; message: string }

/** Postgres or the connection to it ended, is full, or gave up waiting: the same act may work a moment later. */
const unavailable =
  /^(08|53|58|57P|57014|55P03|25P03|ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)/

/** What pg says without a code when a connection breaks under a statement, or none can be had. */
const broken =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Connection ended)/

const causes = function* (error: unknown): Generator<Error> {
  let cause: unknown = error
  for (let depth = 0; cause instanceof Error && depth < 8; depth += 1) {
    yield cause
    cause = cause instanceof AggregateError ? cause.errors[0] : cause.cause
  }
}

const coded = (error: Error): Coded => ({
  code: 'code' in error && typeof error.code === 'string' ? error.code : '',
  message: error.message,
})

const someCause = (error: unknown, matches: (coded: Coded) => boolean): boolean => {
  for (const cause of causes(error)) if (matches(coded(cause))) return true
  return false
}

export const isUnavailable = (error: unknown): boolean =>
  someCause(error, ({ code, message }) => unavailable.test(code) || broken.test(message))

/** A deadlock or a serialization failure: nothing happened, and the same act works when tried again. */
export const isTransient = (error: unknown): boolean =>
  someCause(error, ({ code }) => code === '40001' || code === '40P01')

/** Text that Postgres cannot store, or a value outside its type: what was sent is wrong, not the server. */
export const isUnstorable = (error: unknown): boolean =>
  someCause(error, ({ code }) => code === '22021' || code === '22P05')

/** A cursor or number that Postgres cannot read as its type. */
export const isUnreadableValue = (error: unknown): boolean =>
  someCause(error, ({ code }) => code.startsWith('22'))
