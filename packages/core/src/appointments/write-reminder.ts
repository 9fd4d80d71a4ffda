import { asOneLine } from '@dossier/contracts/text'
import type { ReminderChannel } from '@dossier/contracts/appointments/values'
import { escapeHtml } from '../html/index.ts'
import { type FieldValues, fillIn } from '../merge-fields/index.ts'
import type { ReminderText } from './reminder-text.ts'

/** A reminder as its reader sees it. */
export type WrittenReminder =
  | { channel: 'email'; subject: string; text: string; html: string }
  | { channel: 'sms'; text: string }

/** The words of a reminder with its fields filled in; null where one without a default has nothing to stand for it. */
export const writeReminder = (
  channel: ReminderChannel,
  { subject, body }: ReminderText,
  fields: FieldValues,
): WrittenReminder | null => {
  const text = fillIn(body, fields)
  if (text === null) return null
  if (channel === 'sms') return { channel, text }
  const line = fillIn(subject ?? '', fields)
  return line === null ? null : { channel, subject: asOneLine(line), text, html: htmlOf(text) }
}

const htmlOf = (text: string): string =>
  [
    '<!doctype html><html lang="en"><body style="font-family: sans-serif; line-height: 1.5">',
    ...text.split(/\n{2,}/).map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`),
    '</body></html>',
  ].join('\n')
