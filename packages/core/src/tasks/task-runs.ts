import { tasks } from '@dossier/db/schema'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { RunsOfRecords } from '../domain/index.ts'
import { remindEffect } from './remind-effect.ts'

/** The runs of these records' tasks that wait, or should. */
export const taskRuns: RunsOfRecords = async (tx, recordIds) => {
  const waiting = await tx
    .select({ taskId: tasks.id, recordId: tasks.recordId })
    .from(tasks)
    .where(and(inArray(tasks.recordId, recordIds), isNotNull(tasks.noticeAt)))
  return waiting.map(({ taskId, recordId }) => ({ ...remindEffect(taskId), recordId }))
}
