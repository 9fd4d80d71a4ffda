import { reminderChannels, reminderStates } from '@dossier/contracts/appointments/values'
import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { appointments } from './appointments.ts'
import { instant, workspaceId } from './columns.ts'
import { workspaces } from './workspaces.ts'

/** When and how a workspace reminds of appointments. */
export const reminderRules = pgTable(
  'reminder_rules',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    offsetMinutes: integer('offset_minutes').notNull(),
    channel: text('channel', { enum: reminderChannels }).notNull(),
    /** What had passed by then is not sent. */
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({
      name: 'reminder_rules_pk',
      columns: [table.workspaceId, table.offsetMinutes, table.channel],
    }),
    check('reminder_rules_offset', sql`${table.offsetMinutes} between 5 and 43200`),
    check('reminder_rules_channel', sql`${table.channel} in ('email', 'sms')`),
  ],
)

/** A workspace's own words for its reminders; without a row the built-in ones are sent. An SMS has no subject. */
export const reminderTexts = pgTable(
  'reminder_texts',
  {
    workspaceId: workspaceId().references(() => workspaces.id, { onDelete: 'cascade' }),
    channel: text('channel', { enum: reminderChannels }).notNull(),
    subject: text('subject'),
    body: text('body').notNull(),
  },
  (table) => [
    primaryKey({ name: 'reminder_texts_pk', columns: [table.workspaceId, table.channel] }),
    check('reminder_texts_channel', sql`${table.channel} in ('email', 'sms')`),
    check('reminder_texts_subject', sql`(${table.channel} = 'email') = (${table.subject} is not null)`),
  ],
)

/**
 * A reminder that came due, once for its appointment, start, offset, channel and recipient: its key lets nobody be
 * reminded twice. A skipped one may be without a recipient.
 */
export const reminderDeliveries = pgTable(
  'reminder_deliveries',
  {
    id: uuid('id').primaryKey(),
    workspaceId: workspaceId(),
    appointmentId: uuid('appointment_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    offsetMinutes: integer('offset_minutes').notNull(),
    channel: text('channel', { enum: reminderChannels }).notNull(),
    /** An email or a phone number in E.164. */
    recipient: text('recipient'),
    state: text('state', { enum: reminderStates }).notNull(),
    /** A code that says why it was skipped or failed. */
    reason: text('reason'),
    /** The provider's own id. */
    providerId: text('provider_id'),
    attempts: integer('attempts').notNull().default(0),
    /** When it came due, or somebody asked for it once more. */
    queuedAt: instant('queued_at').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    unique('reminder_deliveries_once')
      .on(table.appointmentId, table.startsAt, table.offsetMinutes, table.channel, table.recipient)
      .nullsNotDistinct(),
    foreignKey({
      name: 'reminder_deliveries_appointment',
      columns: [table.workspaceId, table.appointmentId],
      foreignColumns: [appointments.workspaceId, appointments.id],
    }).onDelete('cascade'),
    check('reminder_deliveries_channel', sql`${table.channel} in ('email', 'sms')`),
    check(
      'reminder_deliveries_state',
      sql`${table.state} in ('queued', 'sending', 'sent', 'delivered', 'skipped', 'failed', 'unknown')`,
    ),
    check('reminder_deliveries_recipient', sql`${table.recipient} is not null or ${table.state} = 'skipped'`),
    index('reminder_deliveries_unfinished')
      .on(table.changedAt, table.id)
      .where(sql`state in ('queued', 'sending')`),
  ],
)
