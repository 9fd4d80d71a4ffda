import { failureWords } from '../../../i18n/failure-words.ts'
import type { Outcome } from '../../../lib/acts/act-runner.ts'
import type { Failure } from '../../../lib/failure.ts'
import type { SaveOutcome } from '../../../lib/inline-edit.ts'

/** A failure as the editor shows it: a choice of two values, or a reason. */
export const refusal = (failure: Failure): SaveOutcome<string> =>
  failure.conflict
    ? { ok: false, theirs: failure.conflict.current ?? '', by: failure.conflict.changedBy }
    : { ok: false, problem: failureWords(failure) }

export const toSaveOutcome = (outcome: Outcome<unknown>): SaveOutcome<string> =>
  outcome.ok ? { ok: true } : refusal(outcome.failure)
