import { taskNotices as noticeKinds, taskPriorities } from '@dossier/contracts/tasks/values'
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, workspaceId } from './columns.ts'
import { records } from './records.ts'
import { staff } from './staff.ts'

/**
 * What somebody is to do about a record. A due date without a time is a date from end to end; with a time, wall time
 * and zone stand beside the instant they mean. A deleted task keeps its row, so that the act can be undone.
 */
export const tasks = pgTable(
  'tasks',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    recordId: uuid('record_id').notNull(),
    title: text('title').notNull(),
    notes: text('notes'),
    dueOn: date('due_on', { mode: 'string' }),
    dueTime: time('due_time'),
    dueZone: text('due_zone'),
    dueAt: instant('due_at'),
    remindAt: instant('remind_at'),
    /** Its key stands in the migration: drizzle cannot say that a colleague who goes leaves only this column null. */
    assigneeId: uuid('assignee_id'),
    priority: text('priority', { enum: taskPriorities }).notNull(),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by'),
    completedAt: instant('completed_at'),
    completedBy: uuid('completed_by'),
    deletedAt: instant('deleted_at'),
    /** When due date or reminder were last set: of what had passed by then nobody is notified. */
    scheduledAt: instant('scheduled_at').notNull(),
    /** When the assignee is to be notified next, if at all. */
    noticeAt: instant('notice_at'),
    /** The order of what is due: a date alone stands at its day's end, no date at the end of all. */
    dueOrder: instant('due_order')
      .notNull()
      .generatedAlwaysAs(
        sql`coalesce(due_on + coalesce(due_time, '23:59:59.999'), '2199-12-31 23:59:59.999'::timestamp) at time zone 'UTC'`,
      ),
  },
  (table) => [
    unique('tasks_workspace_id').on(table.workspaceId, table.id),
    foreignKey({
      name: 'tasks_record',
      columns: [table.workspaceId, table.recordId],
      foreignColumns: [records.workspaceId, records.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'tasks_creator',
      columns: [table.workspaceId, table.createdBy],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    foreignKey({
      name: 'tasks_completer',
      columns: [table.workspaceId, table.completedBy],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    check('tasks_priority', sql`${table.priority} in ('low', 'normal', 'high')`),
    check(
      'tasks_due',
      sql`num_nulls(${table.dueTime}, ${table.dueZone}, ${table.dueAt}) in (0, 3) and (${table.dueTime} is null or ${table.dueOn} is not null)`,
    ),
    index('tasks_open_of_record')
      .on(table.workspaceId, table.recordId, table.dueOrder, table.id)
      .where(sql`completed_at is null and deleted_at is null`),
    index('tasks_completed_of_record')
      .on(table.workspaceId, table.recordId, table.completedAt, table.id)
      .where(sql`completed_at is not null and deleted_at is null`),
    index('tasks_open_of_assignee')
      .on(table.workspaceId, table.assigneeId, table.dueOrder, table.id)
      .where(sql`completed_at is null and deleted_at is null`),
    index('tasks_completed_of_assignee')
      .on(table.workspaceId, table.assigneeId, table.completedAt, table.id)
      .where(sql`completed_at is not null and deleted_at is null`),
    index('tasks_to_notify').on(table.noticeAt, table.id).where(sql`notice_at is not null`),
  ],
)

/** What an assignee was notified of: its key lets nobody be notified twice. */
export const taskNotices = pgTable(
  'task_notices',
  {
    workspaceId: workspaceId(),
    taskId: uuid('task_id').notNull(),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    /** The instant that it is about. */
    plannedAt: instant('planned_at').notNull(),
    staffId: uuid('staff_id').notNull(),
    notifiedAt: instant('notified_at').notNull(),
  },
  (table) => [
    primaryKey({
      name: 'task_notices_pk',
      columns: [table.taskId, table.kind, table.plannedAt, table.staffId],
    }),
    foreignKey({
      name: 'task_notices_task',
      columns: [table.workspaceId, table.taskId],
      foreignColumns: [tasks.workspaceId, tasks.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'task_notices_staff',
      columns: [table.workspaceId, table.staffId],
      foreignColumns: [staff.workspaceId, staff.id],
    }).onDelete('cascade'),
  ],
)
