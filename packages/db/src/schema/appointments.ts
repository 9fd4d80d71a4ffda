import { appointmentStatuses } from '@dossier/contracts/appointments/values'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  time,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { calendars } from './calendars.ts'
import { instant, workspaceId } from './columns.ts'
import { contacts } from './contacts.ts'
import { staff } from './staff.ts'

/**
 * A time of a member of staff that is booked for a contact: wall time and zone beside the instants they mean. While it
 * holds that time nobody else can have it, whatever act put it there: `appointments_one_at_a_time`, in the migration,
 * is an exclusion constraint over what it keeps busy, buffers among it. What several can be booked for is a session:
 * within one, each has a seat of its own.
 */
export const appointments = pgTable(
  'appointments',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    contactId: uuid('contact_id').notNull(),
    calendarId: uuid('calendar_id').notNull(),
    /** Its key stands in the migration: drizzle cannot say that a colleague who goes leaves only this column null. */
    staffId: uuid('staff_id'),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    startsTime: time('starts_time').notNull(),
    timeZone: text('time_zone').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** With the buffers that its calendar had when it was booked. */
    busyFrom: instant('busy_from').notNull(),
    busyUntil: instant('busy_until').notNull(),
    /** Its own id, where one at a time is booked; else the same for all of one time of one member of staff. */
    sessionId: uuid('session_id').notNull(),
    seat: integer('seat').notNull(),
    capacity: integer('capacity').notNull(),
    status: text('status', { enum: appointmentStatuses }).notNull(),
    /** Its contact is deleted: others can have the time. */
    isReleased: boolean('is_released').notNull().default(false),
    holdsTime: boolean('holds_time')
      .notNull()
      .generatedAlwaysAs(sql`status <> 'cancelled' and not is_released`),
    isOutsideHours: boolean('is_outside_hours').notNull(),
    notes: text('notes'),
    /** What reminders go to; null is the primary one, and so is one that the contact has no more: adding it again restores the choice. */
    emailId: uuid('email_id'),
    phoneId: uuid('phone_id'),
    createdAt: instant('created_at').notNull(),
    createdBy: uuid('created_by'),
    cancelledAt: instant('cancelled_at'),
    cancelledBy: uuid('cancelled_by'),
    cancelReason: text('cancel_reason'),
    /** When its start or its reminders were last set: what had passed by then is not sent. */
    scheduledAt: instant('scheduled_at').notNull(),
    /** When the contact is to be reminded next, if at all. */
    remindAt: instant('remind_at'),
  },
  (table) => [
    unique('appointments_workspace_id').on(table.workspaceId, table.id),
    foreignKey({
      name: 'appointments_contact',
      columns: [table.workspaceId, table.contactId],
      foreignColumns: [contacts.workspaceId, contacts.id],
    })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      name: 'appointments_calendar',
      columns: [table.workspaceId, table.calendarId],
      foreignColumns: [calendars.workspaceId, calendars.id],
    }),
    foreignKey({
      name: 'appointments_creator',
      columns: [table.workspaceId, table.createdBy],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    foreignKey({
      name: 'appointments_canceller',
      columns: [table.workspaceId, table.cancelledBy],
      foreignColumns: [staff.workspaceId, staff.id],
    }),
    check(
      'appointments_status',
      sql`${table.status} in ('unconfirmed', 'confirmed', 'cancelled', 'showed', 'no_show')`,
    ),
    check(
      'appointments_cancelled',
      sql`(${table.status} = 'cancelled') = (${table.cancelledAt} is not null)`,
    ),
    check(
      'appointments_times',
      sql`${table.busyFrom} <= ${table.startsAt} and ${table.startsAt} < ${table.endsAt} and ${table.endsAt} <= ${table.busyUntil}`,
    ),
    check('appointments_seat', sql`${table.seat} between 1 and ${table.capacity}`),
    check('appointments_session', sql`${table.capacity} > 1 or ${table.sessionId} = ${table.id}`),
    uniqueIndex('appointments_seats')
      .on(table.workspaceId, table.staffId, table.sessionId, table.seat)
      .where(sql`holds_time`),
    index('appointments_of_contact').on(table.workspaceId, table.contactId, table.startsAt, table.id),
    index('appointments_of_staff')
      .on(table.workspaceId, table.staffId, table.startsAt)
      .where(sql`holds_time`),
    index('appointments_of_calendar').on(table.workspaceId, table.calendarId),
    index('appointments_to_remind').on(table.remindAt, table.id).where(sql`remind_at is not null`),
  ],
)
