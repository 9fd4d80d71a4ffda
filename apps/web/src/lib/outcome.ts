import { failureWords } from '../i18n/failure-words.ts'
import { type Failure, toFailure } from './failure.ts'
import type { SaveOutcome } from './inline-edit.ts'
import type { Parsed } from './parse-input.ts'

export type Outcome<Answer> = { ok: true; answer: Answer } | { ok: false; failure: Failure }

/** Null where it went well; otherwise why not. */
export type Refusal = string | null

/** How what was sent ended. */
export const outcomeOf = <Answer>(sent: Promise<Answer>): Promise<Outcome<Answer>> =>
  sent.then(
    (answer) => ({ ok: true, answer }),
    (error: unknown) => ({ ok: false, failure: toFailure(error) }),
  )

/** The words why what was sent did not work. */
export const refusalOf = async (sent: Promise<unknown>): Promise<Refusal> => {
  const outcome = await outcomeOf(sent)
  return outcome.ok ? null : failureWords(outcome.failure)
}

/** Sends what passed its check; answers the words why it did not pass or did not work. */
export const refusalOfChecked = async <Input>(
  parsed: Parsed<Input>,
  send: (input: Input) => Promise<unknown>,
): Promise<Refusal> => (parsed.ok ? refusalOf(send(parsed.input)) : failureWords(parsed.failure))

const refused = (failure: Failure): SaveOutcome<string> =>
  failure.conflict
    ? { ok: false, theirs: failure.conflict.current ?? '', by: failure.conflict.changedBy }
    : { ok: false, problem: failureWords(failure), reason: failure.reason }

/** The same for an editor in place: a choice of two values, or a reason. */
export const saveOutcomeOf = async <Input>(
  parsed: Parsed<Input>,
  send: (input: Input) => Promise<unknown>,
): Promise<SaveOutcome<string>> => {
  if (!parsed.ok) return refused(parsed.failure)
  const outcome = await outcomeOf(send(parsed.input))
  return outcome.ok ? { ok: true } : refused(outcome.failure)
}
