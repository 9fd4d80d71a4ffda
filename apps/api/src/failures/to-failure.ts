import type { ErrorCode, ErrorReason } from '@dossier/contracts/errors'
import { DomainError, fieldErrors } from '@dossier/core/errors'
import { TRPCError } from '@trpc/server'
import * as z from 'zod/mini'
import { isUnavailable, isUnreadableValue, isUnstorable } from './database-failure.ts'

/** What a failure is called outside, and its HTTP status. */
export type Failure = {
  status: number
  error: DomainError
  /** Ours to mend: it belongs in the log with its stack. */
  isBug: boolean
}

const statuses: Record<ErrorCode, number> = {
  invalid: 400,
  signed_out: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
  unexpected: 500,
}

/** Statuses of the server below us, for requests that never reached a procedure. */
const refusals: Partial<Record<number, [ErrorCode, ErrorReason]>> = {
  401: ['signed_out', 'auth.signedOut'],
  403: ['not_allowed', 'request.origin'],
  404: ['not_found', 'page.notFound'],
  405: ['not_found', 'page.notFound'],
  413: ['invalid', 'input.tooLarge'],
  429: ['too_many', 'request.tooMany'],
  503: ['unavailable', 'system.unavailable'],
}

/** Turns whatever was thrown into the one error that crosses the wire. */
export const toFailure = (thrown: unknown): Failure => {
  if (thrown instanceof DomainError) return domain(thrown)
  if (thrown instanceof z.core.$ZodError) return domain(wrongInput(thrown))
  if (thrown instanceof TRPCError) return fromTrpc(thrown)
  if (isUnavailable(thrown))
    return domain(new DomainError('unavailable', 'system.unavailable', { cause: thrown }))
  if (isUnstorable(thrown)) return domain(new DomainError('invalid', 'text.unstorable', { cause: thrown }))
  if (isUnreadableValue(thrown)) return domain(new DomainError('invalid', 'input.invalid', { cause: thrown }))
  const status = statusOf(thrown)
  if (status !== null && status < 500) return refused(status, thrown)
  const error = new DomainError('unexpected', 'system.unexpected', { cause: thrown })
  return { status: 500, error, isBug: true }
}

const domain = (error: DomainError): Failure => ({ status: statuses[error.code], error, isBug: false })

const wrongInput = (thrown: z.core.$ZodError): DomainError => {
  const fields = fieldErrors(thrown.issues)
  return new DomainError('invalid', fields[0]?.reason ?? 'input.invalid', { fields })
}

const trpcStatuses: Partial<Record<TRPCError['code'], number>> = {
  PARSE_ERROR: 400,
  BAD_REQUEST: 400,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
}

const fromTrpc = (thrown: TRPCError): Failure => {
  if (thrown.cause instanceof DomainError || thrown.cause instanceof z.core.$ZodError)
    return toFailure(thrown.cause)
  const status = trpcStatuses[thrown.code]
  return status === undefined ? toFailure(thrown.cause ?? new Error(thrown.message)) : refused(status, thrown)
}

const refused = (status: number, cause: unknown): Failure => {
  const [code, reason] = refusals[status] ?? (['invalid', 'input.invalid'] as const)
  return { status, error: new DomainError(code, reason, { cause }), isBug: false }
}

/** The status that Fastify or one of its plugins gave an error of its own. */
const statusOf = (thrown: unknown): number | null => {
  if (!(thrown instanceof Error) || !('statusCode' in thrown)) return null
  return typeof thrown.statusCode === 'number' && thrown.statusCode >= 400 ? thrown.statusCode : null
}
