import { type Client, isGrpcServiceError } from '@temporalio/client'
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import type { Place } from '../place/open-place.ts'

// gRPC's NOT_FOUND.
const gone: number[] = [5]

/** A run as ops find it. */
export type Run = {
  workflowId: string
  runId: string
  type: string
  status: string
  contactId: string | undefined
  attributes: string
  /** All that its history says, its payloads unpacked. */
  history: string
}

/** Every run of the place, with its history. */
export const readRuns = async ({ temporal }: Place): Promise<Run[]> => {
  const runs: Run[] = []
  for await (const { workflowId, runId, type, status, typedSearchAttributes } of temporal.workflow.list()) {
    const attributes = typedSearchAttributes.getAll()
    const history = await historyOf(temporal, { workflowId, runId })
    if (!history) continue
    runs.push({
      workflowId,
      runId,
      type,
      status: status.name,
      contactId: String(attributes.find(({ key }) => key.name === 'DossierContact')?.value ?? ''),
      attributes: JSON.stringify(attributes),
      history: unpacked(historyToJSON(history)),
    })
  }
  return runs
}

/** The list tells of runs for a moment that are deleted already. */
const historyOf = async ({ workflow }: Client, { workflowId, runId }: Pick<Run, 'workflowId' | 'runId'>) => {
  try {
    return await workflow.getHandle(workflowId, runId).fetchHistory()
  } catch (error) {
    if (isGrpcServiceError(error) && gone.includes(error.code)) return undefined
    throw error
  }
}

const unpacked = (json: string): string =>
  json.replace(/"data": ?"([A-Za-z0-9+/=]+)"/g, (_, base64) =>
    Buffer.from(String(base64), 'base64').toString('latin1'),
  )
