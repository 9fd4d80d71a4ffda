import type { AuditAct } from '@dossier/contracts/live/audit-acts'
import { insertRows, prepareStatement, runLast, type Tx } from '@dossier/db'
import { auditEntries } from '@dossier/db/schema'
import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '../context/index.ts'

type Audit = {
  act: AuditAct
  /** The row that changed. */
  subjectId: string
  /** The record it happened to; null where it is the workspace's. */
  recordId: string | null
  before?: unknown
  after?: unknown
}

const columns = [
  'id',
  'workspaceId',
  'at',
  'act',
  'actorKind',
  'actorId',
  'actorName',
  'recordId',
  'subjectId',
  'before',
  'after',
  'requestId',
  'ipAddress',
] as const

/** Of a prepared statement: writes the audit entries, and makes open windows look once that is committed. */
export const writeAudits: SQL = sql`audit as (${insertRows(auditEntries, columns, sql.placeholder('audits'))}),
  notified as (select pg_notify('live', ${sql.placeholder('workspaceId')}))`

/** What `writeAudits` takes. */
export const auditValues = (ctx: Ctx, audits: readonly Audit[]) => {
  const { workspaceId, actor, requestId, ipAddress } = ctx
  const rows = audits.map((audit) => ({
    id: ctx.newId(),
    workspaceId,
    at: ctx.now(),
    actorKind: actor.kind,
    actorId: actor.id,
    actorName: actor.name,
    requestId,
    ipAddress,
    ...audit,
  }))
  return { workspaceId, audits: JSON.stringify(rows) }
}

const statement = prepareStatement<ReturnType<typeof auditValues>>(
  'append-audit',
  sql`with ${writeAudits} select from notified`,
)

/**
 * Who did what, when, from where, before and after, with COMMIT; and the NOTIFY that makes open windows look.
 */
export const appendAudit = (tx: Tx, ctx: Ctx, ...audits: Audit[]): void =>
  runLast(tx, statement(auditValues(ctx, audits)))
