import type { EmailDelay, EmailOutcome, EmailRefusal } from '@dossier/core/ports'

const delays: Record<string, EmailDelay> = {
  EAUTH: 'sign_in_failed',
  ENOAUTH: 'sign_in_failed',
  EOAUTH2: 'sign_in_failed',
  ETIMEDOUT: 'timed_out',
  ECONNECTION: 'unreachable',
  ESOCKET: 'unreachable',
  EDNS: 'unreachable',
  ETLS: 'unreachable',
  EREQUIRETLS: 'unreachable',
  EPROTOCOL: 'unreachable',
}

/** Replies that ask for a sign-in, to whatever command. */
const signInCodes = [530, 534, 535, 538]

type Failure = { name: string; code: number | null; command: string; isAfterConnecting: boolean }

/** A line that is lost in one of these ways may be lost after the mail was taken. */
const losses = ['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'EPROTOCOL']

/**
 * What a failure to send means; undefined for one that is ours. Only the server's 5xx to the envelope or the
 * content is for good: a wrong password is the installation's fault, and mails wait until it is put right.
 */
export const smtpOutcome = (error: unknown): EmailOutcome | undefined => {
  const failure = readFailure(error)
  if (!failure) return undefined
  const { name, code } = failure
  if (code !== null && signInCodes.includes(code))
    return { outcome: 'delayed', reason: 'sign_in_failed', code }
  const refusal = refusalOf(failure)
  // Without a code the library itself found the mail impossible, before any server did.
  if (refusal && (code === null || code >= 500)) return { outcome: 'refused', reason: refusal, code }
  const delay = delays[name] ?? (code === null ? undefined : 'busy')
  if (!delay) return undefined
  if (code === null && failure.isAfterConnecting && losses.includes(name))
    return { outcome: 'unknown', reason: delay, code }
  return { outcome: 'delayed', reason: delay, code }
}

const refusalOf = ({ name, command }: Failure): EmailRefusal | undefined => {
  if (name === 'EMESSAGE' || (name === 'EENVELOPE' && command === 'DATA')) return 'content_refused'
  if (name === 'EENVELOPE') return command === 'MAIL FROM' ? 'sender_refused' : 'address_refused'
  return undefined
}

const readFailure = (error: unknown): Failure | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? {
        name: error.code,
        code: 'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : null,
        command: 'command' in error && typeof error.command === 'string' ? error.command : '',
        isAfterConnecting:
          !('syscall' in error && error.syscall === 'connect') &&
          (!('timeoutType' in error) || error.timeoutType === 'SOCKET_TIMEOUT'),
      }
    : undefined
