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
 * An error for the log, short and without personal data: a failed statement keeps the beginning of its text and
 * loses its values, and what Postgres quotes of a value (class 22, `detail`) is left out.
 */
export const describeError = (error: unknown, depth = 0): Described => {
  if (!(error instanceof Error)) return { ...nothing, type: typeof error }
  const code = textOf(error, 'code')
  const statement = textOf(error, 'query')
  return {
    type: error.name,
    code,
    message: statement !== null || code?.startsWith('22') ? '' : error.message.slice(0, MOST_TEXT),
    statement: statement?.slice(0, MOST_TEXT) ?? null,
    constraint: textOf(error, 'constraint'),
    stack: stackOf(error),
    cause: error.cause !== undefined && depth < 5 ? describeError(error.cause, depth + 1) : null,
  }
}

/** Of a statement or a message: its beginning says which it is. */
const MOST_TEXT = 500
const MOST_LINES = 30

const nothing: Described = {
  type: '',
  code: null,
  message: '',
  statement: null,
  constraint: null,
  stack: [],
  cause: null,
}

/** Only the lines of the stack: the message above them may repeat values, in lines that look alike. */
const stackOf = ({ stack = '', message }: Error): string[] => {
  const after = stack.indexOf(message) + message.length
  const lines = stack.slice(after).split('\n')
  return lines.filter((line) => line.startsWith('    at ')).slice(0, MOST_LINES)
}

const textOf = (error: Error, key: string): string | null => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' ? value : null
}
