import {
  type DeliverEmailInput,
  type PurgeContactInput,
  type RemindAppointmentInput,
  type RemindTaskInput,
  WORKFLOW_QUEUES,
  workflowIds,
  type WorkflowType,
} from '@dossier/contracts/workflows'
import type { LeasedRow } from '@dossier/core/outbox'
import type { WorkflowStartOptions } from '@temporalio/client'
import { defineSearchAttributeKey, type SearchAttributePair } from '@temporalio/common'

const keyword = (name: string) => defineSearchAttributeKey(name, 'KEYWORD')

const attributes = (row: LeasedRow, state: string): SearchAttributePair[] => [
  { key: keyword('DossierWorkspace'), value: row.workspaceId },
  { key: keyword('DossierEntity'), value: row.entityId },
  ...(row.recordId === null ? [] : [{ key: keyword('DossierContact'), value: row.recordId }]),
  { key: keyword('DossierState'), value: state },
  { key: defineSearchAttributeKey('DossierNeedsAttention', 'BOOL'), value: false },
]

/** How each outbox row becomes a workflow. Summaries are read by ops: no personal data. */
const starts: Record<WorkflowType, (row: LeasedRow) => WorkflowStartOptions & { workflowId: string }> = {
  deliverEmail: (row) => {
    const input: DeliverEmailInput = { workspaceId: row.workspaceId, deliveryId: row.entityId }
    return {
      workflowId: workflowIds.deliverEmail(row.entityId),
      taskQueue: WORKFLOW_QUEUES.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      staticSummary: 'Mail to a colleague',
      typedSearchAttributes: attributes(row, 'queued'),
    }
  },
  purgeContact: (row) => {
    const { workspaceId, recordId: contactId, entityId: deletionId } = row
    if (contactId === null) throw new Error('A permanent deletion is always of a contact')
    const input: PurgeContactInput = { workspaceId, contactId, deletionId }
    return {
      workflowId: workflowIds.purgeContact(contactId, deletionId),
      taskQueue: WORKFLOW_QUEUES.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      staticSummary: 'Permanent deletion of a contact when its retention ends',
      typedSearchAttributes: attributes(row, 'waiting'),
    }
  },
  remindTask: (row) => {
    const input: RemindTaskInput = { workspaceId: row.workspaceId, taskId: row.entityId }
    return {
      workflowId: workflowIds.remindTask(row.entityId),
      taskQueue: WORKFLOW_QUEUES.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: 'Notices to the assignee of a task when it is due and overdue',
      typedSearchAttributes: attributes(row, 'waiting'),
    }
  },
  remindAppointment: (row) => {
    const input: RemindAppointmentInput = { workspaceId: row.workspaceId, appointmentId: row.entityId }
    return {
      workflowId: workflowIds.remindAppointment(row.entityId),
      taskQueue: WORKFLOW_QUEUES.workflows,
      args: [input],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      staticSummary: 'Reminders to the contact of an appointment',
      typedSearchAttributes: attributes(row, 'waiting'),
    }
  },
}

export const startOptions = (row: LeasedRow, searchable: boolean) => {
  const { typedSearchAttributes, ...options } = starts[row.workflow](row)
  return searchable && typedSearchAttributes ? { ...options, typedSearchAttributes } : options
}
