import { DefaultLogger, Runtime, Worker } from '@temporalio/worker'
import { expect, test } from 'vitest'
import { createLog } from './log.ts'
import { loadWorkflowBundle } from './temporal/load-workflow-bundle.ts'
import { keptHistories } from './testing/histories.ts'

Runtime.install({ logger: new DefaultLogger('ERROR') })
const histories = await keptHistories()
const workflowBundle = await loadWorkflowBundle({ encoded: false, log: createLog('warn') })

test('every end of every workflow has a kept history', () => {
  expect(histories.map(({ name }) => name)).toEqual([
    'deliver-email-cancelled',
    'deliver-email-given-up',
    'deliver-email-internal-error',
    'deliver-email-put-off',
    'deliver-email-refused',
    'deliver-email-sent',
    'deliver-email-skipped',
    'purge-contact-held',
    'purge-contact-purged',
    'purge-contact-restored',
    'reconcile-appointment-quiet',
    'reconcile-appointment-repaired',
    'reconcile-purge-quiet',
    'reconcile-purge-repaired',
    'reconcile-quiet',
    'reconcile-repaired',
    'reconcile-task-quiet',
    'reconcile-task-repaired',
    'remind-appointment-done',
    'remind-appointment-gone',
    'remind-appointment-over',
    'remind-appointment-unknown',
    'remind-task-completed',
    'remind-task-done',
    'remind-task-gone',
  ])
})

test.each(histories)('today’s code goes on where $name left off', async ({ name, history }) => {
  await expect(
    Worker.runReplayHistory({ workflowBundle, replayName: name }, history),
  ).resolves.toBeUndefined()
})

test.each([
  { name: 'deliver-email-sent', step: 'sendEmail' },
  { name: 'purge-contact-purged', step: 'beginPurge' },
  { name: 'purge-contact-purged', step: 'finishPurge' },
  { name: 'purge-contact-held', step: 'eraseContact' },
  { name: 'reconcile-repaired', step: 'reconcileEmails' },
  { name: 'reconcile-task-repaired', step: 'reconcileTasks' },
  { name: 'remind-task-done', step: 'notifyAssignee' },
  { name: 'remind-appointment-done', step: 'remindContact' },
  { name: 'remind-appointment-done', step: 'sendReminder' },
  { name: 'reconcile-appointment-repaired', step: 'reconcileAppointments' },
])('a change of what $name does at $step would be refused', async ({ name, step }) => {
  const kept = histories.find((one) => one.name === name)
  const other = JSON.stringify(kept?.history).replaceAll(`"${step}"`, '"somethingElse"')
  expect(other).toContain('somethingElse')
  await expect(Worker.runReplayHistory({ workflowBundle }, JSON.parse(other))).rejects.toThrow(
    'Nondeterminism',
  )
})
