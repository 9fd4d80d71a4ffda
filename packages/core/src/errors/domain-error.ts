import {
  type ConflictView,
  type ErrorCode,
  type ErrorReason,
  errorWords,
  type FieldError,
} from '@dossier/contracts/errors'

/** The only error that verbs throw: a code for programs, a reason with words for people. */
export class DomainError extends Error {
  readonly code: ErrorCode
  readonly reason: ErrorReason
  readonly fields: FieldError[]
  readonly conflict: ConflictView | null

  constructor(
    code: ErrorCode,
    reason: ErrorReason,
    {
      fields = [],
      conflict = null,
      cause,
    }: { fields?: FieldError[]; conflict?: ConflictView | null; cause?: unknown } = {},
  ) {
    super(errorWords[reason], { cause })
    this.name = 'DomainError'
    this.code = code
    this.reason = reason
    this.fields = fields
    this.conflict = conflict
  }
}

type NotFoundReason = Extract<ErrorReason, `${string}.notFound`>

/** A row of another workspace, one that may not be seen and one that does not exist look the same. */
export const notFound = (reason: NotFoundReason) => new DomainError('not_found', reason)

/** A wrong value, named by the input field it came from. */
export const invalidField = (field: string, reason: ErrorReason) =>
  new DomainError('invalid', reason, { fields: [{ field, reason }] })
