import { REMINDER_LATE_MINUTES, type ReminderState } from '@dossier/contracts/appointments/values'
import { inTransaction, type Tx } from '@dossier/db'
import { contacts, reminderDeliveries, staff, workspaces } from '@dossier/db/schema'
import { and, eq, sql } from 'drizzle-orm'
import { databaseClock } from '../clock/index.ts'
import type { Ctx } from '../context/index.ts'
import { canContact } from '../do-not-disturb/index.ts'
import { appendEvent } from '../events/index.ts'
import { systemOnly } from '../policy/index.ts'
import type { Mail, Sms } from '../ports/index.ts'
import { aboutReminder } from './about-reminder.ts'
import { reminderFields } from './reminder-fields.ts'
import { type LockedReminded, lockReminded } from './reminder-rows.ts'
import { reminderText } from './reminder-text.ts'
import { startOf } from './start-of.ts'
import { writeReminder } from './write-reminder.ts'

type Delivery = typeof reminderDeliveries.$inferSelect
export type ReminderId = { deliveryId: string }
export type ReminderResult = { state: ReminderState; reason: string | null }
