import {
  type ConflictView,
  type ErrorReason,
  type FieldError,
  isErrorReason,
} from '@dossier/contracts/errors'

/** Why an act or a read did not work, ready for the screen. `connection.lost`: no answer came at all. */
export type Failure = {
  reason: ErrorReason | 'connection.lost'
  conflict: ConflictView | null
  requestId: string | null
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const readReason = (value: unknown): ErrorReason | null =>
  typeof value === 'string' && isErrorReason(value) ? value : null

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null)

const readConflict = (value: unknown): ConflictView | null =>
  isObject(value) && typeof value['field'] === 'string'
    ? {
        field: value['field'],
        current: textOrNull(value['current']),
        changedBy: textOrNull(value['changedBy']),
        changedAt: textOrNull(value['changedAt']),
      }
    : null

const dataOf = (error: unknown) => (isObject(error) && isObject(error['data']) ? error['data'] : null)

const fieldErrorsIn = (data: Record<string, unknown>): FieldError[] => {
  const fields: readonly unknown[] = Array.isArray(data['fields']) ? data['fields'] : []
  return fields.flatMap((one) => {
    const reason = isObject(one) ? readReason(one['reason']) : null
    return isObject(one) && reason ? [{ field: textOrNull(one['field']) ?? '', reason }] : []
  })
}

/** Which of the values that were sent are wrong, by the path of each. */
export const fieldErrors = (error: unknown): FieldError[] => {
  const data = dataOf(error)
  return data ? fieldErrorsIn(data) : []
}

/** Reads the `ErrorView` out of whatever was thrown; the wrong field's reason says more than the general one. */
export const toFailure = (error: unknown): Failure => {
  const data = dataOf(error)
  if (!data) return { reason: 'connection.lost', conflict: null, requestId: null }
  return {
    reason: fieldErrorsIn(data)[0]?.reason ?? readReason(data['reason']) ?? 'system.unexpected',
    conflict: readConflict(data['conflict']),
    requestId: textOrNull(data['requestId']),
  }
}

const passing: readonly Failure['reason'][] = [
  'connection.lost',
  'system.unavailable',
  'system.unexpected',
  'request.tooMany',
]

/** Whether the same act may work a moment later. */
export const mayPass = (failure: Failure) => passing.includes(failure.reason)
