import { appointments } from '@dossier/db/schema'
import { and, inArray, isNotNull } from 'drizzle-orm'
import type { RunsOfRecords } from '../domain/index.ts'
import { remindEffect } from './remind-effect.ts'

/** The runs of these contacts' appointments that wait, or should. */
export const appointmentRuns: RunsOfRecords = async (tx, recordIds) => {
  const waiting = await tx
    .select({ id: appointments.id, recordId: appointments.contactId })
    .from(appointments)
    .where(and(inArray(appointments.contactId, recordIds), isNotNull(appointments.remindAt)))
  return waiting.map(({ id, recordId }) => ({ ...remindEffect(id), recordId }))
}
