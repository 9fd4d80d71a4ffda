import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { requiredLine, requiredText } from '../text.ts'
import {
  MAX_REMINDER_BODY,
  MAX_REMINDER_SUBJECT,
  MAX_REMINDERS,
  REMINDER_OFFSET_MINUTES,
  reminderChannels,
} from './values.ts'

export const reminderIdInput = z.object({ deliveryId: id })
export type ReminderId = z.input<typeof reminderIdInput>

const channel = z.enum(reminderChannels, 'input.invalid')
const offsetMinutes = z
  .int('number.invalid')
  .check(
    z.gte(REMINDER_OFFSET_MINUTES.least, 'number.tooSmall'),
    z.lte(REMINDER_OFFSET_MINUTES.most, 'number.tooLarge'),
  )

/** Every rule, in place of those there are. `was` is what the editor started from; others by now are a conflict. */
const rules = z
  .array(z.object({ offsetMinutes, channel }))
  .check(z.maxLength(MAX_REMINDERS, 'reminders.tooMany'))
export const changeReminderRulesInput = z.object({ rules, was: rules })
export type ChangeReminderRules = z.input<typeof changeReminderRulesInput>

const body = requiredText(MAX_REMINDER_BODY)
/** An SMS has no subject. */
const words = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), subject: requiredLine(MAX_REMINDER_SUBJECT), body }),
  z.object({ channel: z.literal('sms'), body }),
])

/** `text` null: the built-in words again. */
export const changeReminderTextInput = z.object({ channel, text: z.nullable(words) })
export type ChangeReminderText = z.input<typeof changeReminderTextInput>

export const previewReminderInput = z.object({ contactId: id, text: words })
export type PreviewReminder = z.input<typeof previewReminderInput>
