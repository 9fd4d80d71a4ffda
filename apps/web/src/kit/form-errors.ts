import { isErrorReason } from '@dossier/contracts/errors'
import { schemaResolver } from '@mantine/form'
import { failureWords } from '../i18n/failure-words.ts'
import { type Failure, fieldErrors, toFailure } from '../lib/failure.ts'

const wordsOf = (reason: string): string =>
  failureWords({ reason: isErrorReason(reason) ? reason : 'input.invalid', conflict: null, requestId: null })

/** What is wrong with an input before it is sent, by path; null where nothing is. */
export const errorsOfSchema = (
  schema: Parameters<typeof schemaResolver>[0],
  input: unknown,
): Record<string, string> | null => {
  const errors = Object.entries(schemaResolver(schema, { sync: true })(input))
  // The schemas of contracts give the key of their words.
  const words = errors.map(
    ([path, reason]) => [path, wordsOf(typeof reason === 'string' ? reason : '')] as const,
  )
  return words.length === 0 ? null : Object.fromEntries(words)
}

/** Why the server refused, by path; what is about no field stands under the empty one. */
export const errorsByField = (
  error: unknown,
  explain: (failure: Failure) => string | null = () => null,
): Record<string, string> => {
  const failure = toFailure(error)
  const fields = fieldErrors(error)
  return fields.length === 0
    ? { '': explain(failure) ?? failureWords(failure) }
    : Object.fromEntries(fields.map(({ field, reason }) => [field, wordsOf(reason)]))
}
