import { smtpTimeouts } from '@dossier/providers/email'
import { twilioTimeouts } from '@dossier/providers/sms'
import { expect, test } from 'vitest'
import { activityTimeouts } from '../workflows/activity-timeouts.ts'

test.each([
  ['a mail server', smtpTimeouts],
  ['Twilio', twilioTimeouts],
])('%s as slow as can be is answered for before the attempt itself times out', (_, { wholeMs }) => {
  const attemptMs = Number.parseInt(activityTimeouts.sendOnce) * 1_000
  expect(attemptMs - wholeMs).toBeGreaterThanOrEqual(10_000)
})
