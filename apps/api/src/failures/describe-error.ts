type Described = {
  type: string
  code: string | null
  message: string
  statement: string | null
  constraint: string | null
  stack: string[]
  cause: Described | null
}

/**
 * An error for the log, without personal data: a failed statement keeps its text and loses its values, and what
 * Postgres quotes of a value (class 22, `detail`) is left out.
 */
export const describeError = (error: unknown, depth = 0): Described => {
  if (!(error instanceof Error)) return { ...nothing, type: typeof error }
  const code = textOf(error, 'code')
  const statement = textOf(error, 'query')
  return {
    type: error.name,
    code,
    message: statement !== null || code?.startsWith('22') ? '' : error.message,
    statement,
    constraint: textOf(error, 'constraint'),
    stack: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')),
    cause: error.cause !== undefined && depth < 5 ? describeError(error.cause, depth + 1) : null,
  }
}

const nothing: Described = {
  type: '',
  code: null,
  message: '',
  statement: null,
  constraint: null,
  stack: [],
  cause: null,
}

const textOf = (error: Error, key: string): string | null => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : null
}
