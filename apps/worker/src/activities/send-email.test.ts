import { smtpTimeouts } from '@dossier/providers/email'
import { expect, test } from 'vitest'
import { activityTimeouts } from '../workflows/activity-timeouts.ts'

test('a mail server as slow as can be is answered for before the attempt itself times out', () => {
  const attemptMs = Number.parseInt(activityTimeouts.sendOnce) * 1_000
  expect(attemptMs - smtpTimeouts.wholeMs).toBeGreaterThanOrEqual(10_000)
})
