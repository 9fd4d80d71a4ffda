import type { WorkflowType } from '@dossier/contracts/workflows'
import type { StrandedPurge } from '@dossier/core/deletion'
import { type Client, type Connection, isGrpcServiceError } from '@temporalio/client'
import { isAlive } from './is-alive.ts'
import { isAtRest } from './is-at-rest.ts'
import { isOpen } from './is-open.ts'

export type Run = { workflowId: string; runId: string }

/** What activities may ask of Temporal, or have done there, about runs other than their own. */
export type Runs = {
  /** Whether the latest run of a workflow id is open or completed. */
  isAlive(workflowId: string): Promise<boolean>
  /** Whether the latest run of a workflow id is open. */
  isOpen(workflowId: string): Promise<boolean>
  /** Whether the latest run of a workflow id is open and waits: nothing of it is under way. */
  isAtRest(workflowId: string): Promise<boolean>
  /** All runs about a contact but those of one type, as far as the server lists them already. */
  about(contactId: string, but: WorkflowType): AsyncIterable<Run>
  /** Ends a workflow's run where it is open, and deletes its history; one that is gone already is no error. */
  forget(run: { workflowId: string; runId?: string }): Promise<void>
  openPurges(): AsyncIterable<StrandedPurge>
}

// gRPC's NOT_FOUND.
const gone: number[] = [5]

export const createRuns = (connection: Connection, client: Client): Runs => ({
  isAlive: (workflowId) => isAlive(client, workflowId),
  isOpen: (workflowId) => isOpen(client, workflowId),
  isAtRest: (workflowId) => isAtRest(client, workflowId),
  async *about(contactId, but) {
    const query = `DossierContact = '${contactId}' and WorkflowType != '${but}'`
    for await (const { workflowId, runId } of client.workflow.list({ query })) yield { workflowId, runId }
  },
  async forget(workflowExecution) {
    const { namespace } = client.options
    try {
      await connection.workflowService.deleteWorkflowExecution({ namespace, workflowExecution })
    } catch (error) {
      if (!isGrpcServiceError(error) || !gone.includes(error.code)) throw error
    }
  },
  async *openPurges() {
    const query = `WorkflowType = 'purgeContact' and ExecutionStatus = 'Running'`
    for await (const { typedSearchAttributes, workflowId } of client.workflow.list({ query })) {
      const [, contactId, deletionId] = workflowId.split('/')
      const workspace = typedSearchAttributes
        .getAll()
        .find(({ key }) => key.name === 'DossierWorkspace')?.value
      if (contactId && deletionId && typeof workspace === 'string')
        yield { workspaceId: workspace, contactId, deletionId }
    }
  },
})
