import { DefaultLogger } from '@temporalio/worker'
import { describeError } from '../describe-error.ts'
import type { WorkerLog } from '../log.ts'

const kept = ['workflowId', 'runId', 'workflowType', 'activityType', 'attempt', 'taskQueue', 'namespace']

/** The SDK's own lines in our log: ids and the kind of error, nothing of payloads. */
export const temporalLogger = (log: WorkerLog) =>
  new DefaultLogger('INFO', ({ level, message, meta }) => {
    const fields: Record<string, unknown> = {}
    for (const name of kept) if (meta?.[name] !== undefined) fields[name] = meta[name]
    if (meta?.['error'] !== undefined) fields['error'] = describeError(meta['error'])
    if (level === 'ERROR') log.error(fields, message)
    else if (level === 'WARN') log.warn(fields, message)
    else log.debug(fields, message)
  })
