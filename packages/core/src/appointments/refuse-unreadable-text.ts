import { appointmentMergeFields } from '@dossier/contracts/merge-fields/values'
import { refuseUnreadable } from '../merge-fields/index.ts'
import type { ReminderText } from './reminder-text.ts'

/** Refuses words that could not be filled in, at the field they stand in. */
export const refuseUnreadableText = ({ subject, body }: ReminderText): void => {
  refuseUnreadable(body, appointmentMergeFields, 'text.body')
  if (subject !== null) refuseUnreadable(subject, appointmentMergeFields, 'text.subject')
}
