import type { WorkFilter, WorkKind } from '@dossier/contracts/background/values'
import type { LostAppointment, TakenView } from '@dossier/contracts/deletion/views'
import type { WorkflowType } from '@dossier/contracts/workflows'
import type { Tx } from '@dossier/db'
import type { emailDeliveries } from '@dossier/db/schema'
import type { SQL } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'
import type { Mail } from '../ports/index.ts'
import type { PersonalData } from './answers.ts'

/** Of the record of the surrounding query: a section's first page as JSON, and the rows that its tab counts. */
export type Section = { firstPage: SQL; counted: SQL }

/** How many of these contacts' things go along when they are deleted; `these` is an array of ids. */
export type CountTaken = (these: SQL) => SQL
export type Taken = Record<keyof TakenView, CountTaken>

/** One place where background work is known from: a select of the same columns as the others. */
export type WorkSource = { kind: WorkKind; filters: readonly WorkFilter[]; rows: SQL }

/** Runs about these records that wait: they look again once the records are deleted or restored. */
export type RunsOfRecords = (
  tx: Tx,
  recordIds: string[],
) => Promise<{ workflow: WorkflowType; entityId: string; workflowId: string; recordId: string }[]>

/** What these records hold that others can have from now on, since they were deleted in this transaction. */
export type OnDelete = (tx: Tx, recordIds: string[]) => Promise<void>

/** The counterpart, once they were restored in this transaction; answers what could not come back as it was. */
export type OnRestore = (tx: Tx, ctx: Ctx, recordIds: string[]) => Promise<LostAppointment[]>

type Delivery = typeof emailDeliveries.$inferSelect

/** Why nobody wants a mail any more, as a code. */
type Skipped = { skipped: string }

/** The mail of a delivery as things stand now, or why it is not sent any more. */
export type RenderMail = (tx: Tx, delivery: Delivery, publicUrl: string) => Promise<Mail | Skipped>
export type MailRenderers = Record<Delivery['kind'], RenderMail>

/**
 * What the parts that know no domain ask of each: `record`, `deletion`, `personal-data` and `background` read the
 * answers from `domains.ts`, where a missing one does not compile.
 */
export type Domain = {
  personalData: Partial<PersonalData>
  sections?: Record<string, Section>
  taken?: Partial<Taken>
  work?: readonly WorkSource[]
  runs?: RunsOfRecords
  onDelete?: OnDelete
  onRestore?: OnRestore
  mails?: Partial<MailRenderers>
}
