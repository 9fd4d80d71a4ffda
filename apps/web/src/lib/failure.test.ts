import { errorWords } from '@dossier/contracts/errors'
import { describe, expect, test } from 'vitest'
import { failureWords } from '../i18n/failure-words.ts'
import { mayPass, toFailure } from './failure.ts'

const thrown = (data: unknown) => Object.assign(new Error('refused'), { data })

describe('a failure in words', () => {
  test.each(Object.entries(errorWords))('%s is said as the contract words it', (reason, words) => {
    const failure = toFailure(thrown({ reason, fields: [], conflict: null }))
    expect(failureWords(failure)).toBe(words)
  })

  test('the wrong field says more than the general reason', () => {
    const failure = toFailure(
      thrown({ reason: 'input.invalid', fields: [{ field: 'address', reason: 'email.invalid' }] }),
    )
    expect(failure.reason).toBe('email.invalid')
  })

  test('no answer at all is told apart from a refusal, and may pass', () => {
    const failure = toFailure(new TypeError('Failed to fetch'))
    expect(failure.reason).toBe('connection.lost')
    expect(failureWords(failure)).toMatch(/cannot be reached/)
    expect(mayPass(failure)).toBe(true)
  })

  test('an unexpected failure names its place in the log', () => {
    const failure = toFailure(thrown({ reason: 'system.unexpected', requestId: 'r-7' }))
    expect(failureWords(failure)).toContain('r-7')
  })

  test('a conflict brings what the field holds now and who put it there', () => {
    const conflict = { field: 'jobTitle', current: 'Chief', changedBy: 'Rosa', changedAt: null }
    expect(toFailure(thrown({ reason: 'field.changedMeanwhile', conflict })).conflict).toEqual(conflict)
  })

  test('an answer that makes no sense is an unexpected one', () => {
    expect(toFailure(thrown({ reason: 'toString', fields: 7, conflict: 'x' }))).toMatchObject({
      reason: 'system.unexpected',
      conflict: null,
    })
  })
})
