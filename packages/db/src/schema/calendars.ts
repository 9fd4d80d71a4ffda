import { calendarKinds } from '@dossier/contracts/calendars/values'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  time,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant, sortedText, workspaceId } from './columns.ts'
import { staff } from './staff.ts'
import { workspaces } from './workspaces.ts'

/** What can be booked: a meeting, or a service. A deleted one keeps its row: appointments name it for ever. */
export const calendars = pgTable(
  'calendars',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: calendarKinds }).notNull(),
    name: sortedText('name').notNull(),
    location: text('location'),
    /** Its hours are by this zone's clock. */
    timeZone: text('time_zone').notNull(),
    lengthMinutes: integer('length_minutes').notNull(),
    bufferBeforeMinutes: integer('buffer_before_minutes').notNull(),
    bufferAfterMinutes: integer('buffer_after_minutes').notNull(),
    capacity: integer('capacity').notNull(),
    createdAt: instant('created_at').notNull(),
    deletedAt: instant('deleted_at'),
  },
  (table) => [
    unique('calendars_workspace_id').on(table.workspaceId, table.id),
    index('calendars_by_name').on(table.workspaceId, table.name, table.id).where(sql`deleted_at is null`),
    check('calendars_kind', sql`${table.kind} in ('meeting', 'service')`),
    check('calendars_length', sql`${table.lengthMinutes} between 5 and 1440`),
    check(
      'calendars_buffers',
      sql`${table.bufferBeforeMinutes} between 0 and 240 and ${table.bufferAfterMinutes} between 0 and 240`,
    ),
    check('calendars_capacity', sql`${table.capacity} between 1 and 100`),
  ],
)

/** Who can be booked by a calendar. */
export const calendarStaff = pgTable(
  'calendar_staff',
  {
    workspaceId: workspaceId(),
    calendarId: uuid('calendar_id').notNull(),
    staffId: uuid('staff_id').notNull(),
  },
  (table) => [
    primaryKey({ name: 'calendar_staff_pk', columns: [table.calendarId, table.staffId] }),
    index('calendar_staff_of_staff').on(table.workspaceId, table.staffId),
    foreignKey({
      name: 'calendar_staff_calendar',
      columns: [table.workspaceId, table.calendarId],
      foreignColumns: [calendars.workspaceId, calendars.id],
    }).onDelete('cascade'),
    foreignKey({
      name: 'calendar_staff_staff',
      columns: [table.workspaceId, table.staffId],
      foreignColumns: [staff.workspaceId, staff.id],
    }).onDelete('cascade'),
  ],
)

/** When a calendar is open, by the clock of its zone; Monday is 1, and a day may end at 24:00. */
export const calendarHours = pgTable(
  'calendar_hours',
  {
    workspaceId: workspaceId(),
    calendarId: uuid('calendar_id').notNull(),
    weekday: integer('weekday').notNull(),
    fromTime: time('from_time').notNull(),
    toTime: time('to_time').notNull(),
  },
  (table) => [
    primaryKey({ name: 'calendar_hours_pk', columns: [table.calendarId, table.weekday, table.fromTime] }),
    foreignKey({
      name: 'calendar_hours_calendar',
      columns: [table.workspaceId, table.calendarId],
      foreignColumns: [calendars.workspaceId, calendars.id],
    }).onDelete('cascade'),
    check('calendar_hours_weekday', sql`${table.weekday} between 1 and 7`),
    check('calendar_hours_order', sql`${table.fromTime} < ${table.toTime}`),
  ],
)
