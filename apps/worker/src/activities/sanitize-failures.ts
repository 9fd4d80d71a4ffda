import type { Log } from '@dossier/core/context'
import { ApplicationFailure } from '@temporalio/common'
import { describeError } from '../describe-error.ts'

const bugs = ['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'DomainError']

/**
 * An activity whose failures say their kind and nothing else, since they are kept in the workflow's history. Only
 * what the outside may do differently next time is tried again.
 */
export const sanitizeFailures =
  <Input extends unknown[], Result>(log: Log, activity: (...input: Input) => Promise<Result>) =>
  async (...input: Input): Promise<Result> => {
    try {
      return await activity(...input)
    } catch (error) {
      if (error instanceof ApplicationFailure) throw error
      const facts = describeError(error)
      log.error({ error: facts }, 'An activity failed')
      throw ApplicationFailure.create({
        type: facts.type,
        message: facts.code === undefined ? facts.type : `${facts.type} ${facts.code}`,
        nonRetryable: bugs.includes(facts.type),
      })
    }
  }
