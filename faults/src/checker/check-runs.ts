import type { Place } from '../place/open-place.ts'
import type { Run } from './read-runs.ts'
import type { Violation } from './violation.ts'

const healthy = ['RUNNING', 'COMPLETED', 'CONTINUED_AS_NEW']

/** I3: one open run for each contact that waits, none for any other. I9: no failed workflow. */
export const checkRuns = async ({ checker, ledger }: Place, runs: Run[]): Promise<Violation[]> => {
  const ids = ledger.all().map(({ id }) => id)
  const waiting = await checker.query<{ id: string; deletion_id: string }>(
    'select id, deletion_id from contacts where id = any($1) and deleted_at is not null',
    [ids],
  )
  const wanted = new Map(waiting.map(({ id, deletion_id }) => [`purge/${id}/${deletion_id}`, id]))
  const open = runs.filter(({ type, status }) => type === 'purgeContact' && status === 'RUNNING')
  const failed = runs.filter(({ status }) => !healthy.includes(status))
  const undone = await checker.query<{ workflow_id: string; last_error: string | null }>(
    'select workflow_id, last_error from outbox where done_at is null',
  )
  return [
    ...failed.map(({ workflowId, status, contactId = null }) => ({
      invariant: 'I9' as const,
      contact: contactId,
      what: `${workflowId} is ${status}`,
    })),
    ...open
      .filter(({ workflowId }) => !wanted.has(workflowId))
      .map(({ workflowId, contactId = null }) => ({
        invariant: 'I3' as const,
        contact: contactId,
        what: `${workflowId} runs, and its contact is not deleted by that deletion`,
      })),
    ...[...wanted]
      .filter(([workflowId]) => !open.some((run) => run.workflowId === workflowId))
      .map(([workflowId, contact]) => ({
        invariant: 'I3' as const,
        contact,
        what: `${workflowId} does not run, and its contact waits for it`,
      })),
    ...undone.map(({ workflow_id, last_error }) => ({
      invariant: 'I3' as const,
      contact: null,
      what: `The outbox still holds ${workflow_id}: ${last_error}`,
    })),
  ]
}
