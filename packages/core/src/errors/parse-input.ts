import { type ErrorReason, type FieldError, isErrorReason } from '@dossier/contracts/errors'
import type * as z from 'zod/mini'
import { DomainError } from './domain-error.ts'

/** What a schema found wrong, as field errors in our own words. */
export const fieldErrors = (issues: readonly z.core.$ZodIssue[]): FieldError[] =>
  issues.map((issue) => ({
    field: issue.path.map(String).join('.'),
    reason: isErrorReason(issue.message) ? issue.message : 'input.invalid',
  }))

/** The parsed input, or a DomainError that names every wrong field. */
export const parseInput = <Schema extends z.ZodMiniType>(
  schema: Schema,
  input: z.input<Schema>,
): z.output<Schema> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = fieldErrors(parsed.error.issues)
  const reason: ErrorReason = fields[0]?.reason ?? 'input.invalid'
  throw new DomainError('invalid', reason, { fields })
}
