/** Names and shapes shared with the Temporal workflows. This module imports nothing: workflows bundle it. */

export const WORKFLOW_QUEUES = { workflows: 'workflows', sending: 'sending', erasing: 'erasing' } as const

/** Inputs hold ids only: a workflow's history is readable to ops. */
export type DeliverEmailInput = { workspaceId: string; deliveryId: string }
export type PurgeContactInput = { workspaceId: string; contactId: string; deletionId: string }
export type RemindTaskInput = { workspaceId: string; taskId: string }
export type RemindAppointmentInput = { workspaceId: string; appointmentId: string }
export type SendReminderInput = { workspaceId: string; deliveryId: string }

export const workflowIds = {
  deliverEmail: (deliveryId: string) => `message/${deliveryId}`,
  purgeContact: (contactId: string, deletionId: string) => `purge/${contactId}/${deletionId}`,
  remindTask: (taskId: string) => `task/${taskId}`,
  remindAppointment: (appointmentId: string) => `reminder/${appointmentId}`,
} as const
export type WorkflowType = keyof typeof workflowIds

/** The search attributes of the namespace and their types in Temporal. */
export const searchAttributes = {
  DossierWorkspace: 'Keyword',
  DossierContact: 'Keyword',
  DossierEntity: 'Keyword',
  DossierState: 'Keyword',
  DossierCurrency: 'Keyword',
  DossierNeedsAttention: 'Bool',
  DossierDueAt: 'Datetime',
  DossierAmountMinor: 'Int',
} as const

export const RECONCILE_SCHEDULE = 'reconcile'

/** Wakes a run that waits: it looks at its row again. The row alone decides. */
export const SYNC_SIGNAL = 'sync'
