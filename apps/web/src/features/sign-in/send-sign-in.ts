import { type ErrorReason, isErrorReason } from '@dossier/contracts/errors'
import type { Failure } from '../../lib/failure.ts'

/** A value inside what came over the wire; a schema's code would double the sign-in page for this. */
const within = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined

const reasonOfStatus = (status: number): ErrorReason => {
  if (status === 429) return 'request.tooMany'
  if (status === 403) return 'auth.notStaff'
  return status >= 500 ? 'system.unavailable' : 'auth.wrong'
}

const reasonIn = async (answer: Response): Promise<ErrorReason> => {
  const body: unknown = await answer.json().catch(() => null)
  const said = within(within(within(body, 'error'), 'data'), 'reason')
  return typeof said === 'string' && isErrorReason(said) ? said : reasonOfStatus(answer.status)
}

/** Asks for a session cookie; null when it is set. */
const send = async (path: string, body: Record<string, string>): Promise<Failure | null> => {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => null)
  if (!answer) return { reason: 'connection.lost', conflict: null, requestId: null }
  return answer.ok ? null : { reason: await reasonIn(answer), conflict: null, requestId: null }
}

export const signInWithPassword = (email: string, password: string) =>
  send('/api/auth/sign-in/email', { email, password })

/** By the secret of a one-time link. */
export const setPassword = (token: string, newPassword: string) =>
  send('/api/auth/reset-password', { token, newPassword })

/** One click, in the demo only: elsewhere the server does not know the path. */
export const signInAsDemoPerson = (email: string) => send('/api/demo/sign-in', { email })
