import { isErrorReason } from '@dossier/contracts/errors'
import type { Failure } from './failure.ts'

export type Schema<Output> = {
  safeParse: (
    input: unknown,
  ) => { success: true; data: Output } | { success: false; error: { issues: readonly { message: string }[] } }
}

export type Parsed<Output> = { ok: true; input: Output } | { ok: false; failure: Failure }

/** Checks an input by the contract's own schema before it is sent, and says what is wrong in its words. */
export const parseInput = <Output>(schema: Schema<Output>, input: unknown): Parsed<Output> => {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, input: parsed.data }
  const message = parsed.error.issues[0]?.message ?? ''
  const reason = isErrorReason(message) ? message : 'input.invalid'
  return { ok: false, failure: { reason, conflict: null, requestId: null } }
}
