import { setTimeout as pause } from 'node:timers/promises'
import { searchAttributes } from '@dossier/contracts/workflows'
import { type Connection, isGrpcServiceError } from '@temporalio/client'
import proto from '@temporalio/proto'
import { describeError } from '../describe-error.ts'
import type { WorkerLog } from '../log.ts'

const { IndexedValueType } = proto.temporal.api.enums.v1
const valueTypes = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  Int: IndexedValueType.INDEXED_VALUE_TYPE_INT,
}

const RETENTION_SECONDS = 30 * 24 * 60 * 60
const KNOWN_WITHIN_MS = 20_000
const NOT_FOUND = 5
const ALREADY_EXISTS = 6
/** PERMISSION_DENIED, UNIMPLEMENTED, UNAUTHENTICATED. */
const noRight = [7, 12, 16]

const hasCode = (error: unknown, code: number) => isGrpcServiceError(error) && [code].includes(error.code)

/**
 * Makes our namespace and its search attributes where they are missing. On a cluster that does not let us, the
 * log says what to register there, and work goes on without: answers whether search attributes can be used.
 */
export const prepareNamespace = async (
  connection: Connection,
  namespace: string,
  log: WorkerLog,
): Promise<{ searchable: boolean }> => {
  await ensureNamespace(connection, namespace)
  try {
    await onceKnown(() => ensureSearchAttributes(connection, namespace))
    return { searchable: true }
  } catch (error) {
    if (!noRight.some((code) => hasCode(error, code))) throw error
    if (await knowsSearchAttributes(connection, namespace)) return { searchable: true }
    const missing = Object.keys(searchAttributes).join(', ')
    log.warn(
      { namespace, error: describeError(error) },
      `Register these search attributes yourself: ${missing}`,
    )
    return { searchable: false }
  }
}

/** The parts of a server learn of a new namespace one after the other. */
const onceKnown = async (call: () => Promise<void>): Promise<void> => {
  const end = Date.now() + KNOWN_WITHIN_MS
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!hasCode(error, NOT_FOUND) || Date.now() > end) throw error
      await pause(100)
    }
  }
}

const ensureNamespace = async ({ workflowService }: Connection, namespace: string): Promise<void> => {
  try {
    await workflowService.describeNamespace({ namespace })
  } catch (error) {
    if (!hasCode(error, NOT_FOUND)) throw error
    try {
      await workflowService.registerNamespace({
        namespace,
        description: 'Long-running work of Dossier',
        // The encoder takes a plain number; only the declared type insists on a Long.
        workflowExecutionRetentionPeriod: { seconds: RETENTION_SECONDS as never },
      })
    } catch (failure) {
      if (!hasCode(failure, ALREADY_EXISTS)) throw failure
    }
  }
}

const ensureSearchAttributes = async ({ operatorService }: Connection, namespace: string): Promise<void> => {
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace })
  const missing = Object.entries(searchAttributes).filter(([name]) => customAttributes[name] === undefined)
  if (missing.length === 0) return
  try {
    await operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, valueTypes[type]])),
    })
  } catch (error) {
    // Another worker was quicker.
    if (!hasCode(error, ALREADY_EXISTS)) throw error
  }
}

/** Some clusters close the operator's calls and still answer what a workflow may use. */
const knowsSearchAttributes = async (
  { workflowService }: Connection,
  namespace: string,
): Promise<boolean> => {
  try {
    const { count } = await workflowService.countWorkflowExecutions({
      namespace,
      query: Object.keys(searchAttributes)
        .map((name) => `${name} is null`)
        .join(' and '),
    })
    return count !== undefined
  } catch {
    return false
  }
}
