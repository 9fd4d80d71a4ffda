import type { ChangeReminderText } from '@dossier/contracts/appointments/reminder-inputs'
import type {
  ReminderRuleView,
  ReminderSettingsView,
  ReminderTextView,
} from '@dossier/contracts/appointments/views'
import { t } from '../../i18n/i18n.ts'
import '../../i18n/reminder-texts.ts'
import { type Change, change, type Happened, recordScope, shownInPlace, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { writeReminderSettings } from './reminder-queries.ts'

const ns = { ns: 'reminders' } as const
const scope = 'reminders'
const changed: Happened[] = [{ act: 'reminders.changed', recordId: null }]

type Rules = { rules: ReminderRuleView[]; was: ReminderRuleView[] }

/** When the workspace reminds; `words` is for a change that takes another back. */
export const changeReminderRules = (words?: string): Change<Rules, ReminderSettingsView> =>
  change({
    scope,
    send: (input) => client.reminders.changeRules.mutate(input),
    write: writeReminderSettings,
    happened: () => changed,
    message: () => words ?? t('changed', ns),
    undo: (_, { rules, was }) => step(changeReminderRules(t('putBack', ns)), { rules: was, was: rules }),
    failure: ({ reason }) => (reason === 'field.changedMeanwhile' ? { words: t('conflict', ns) } : undefined),
  })

/** The words before, as they are sent to put them back. */
const textOf = ({ channel, subject, body, isOwn }: ReminderTextView): ChangeReminderText['text'] => {
  if (!isOwn) return null
  return channel === 'email' ? { channel, subject: subject ?? '', body } : { channel, body }
}

type Text = { text: ChangeReminderText['text']; before: ReminderTextView }

/** The words of a channel; null puts the built-in ones back. */
export const changeReminderText = (words?: string): Change<Text, ReminderSettingsView> =>
  change({
    scope,
    send: ({ text, before: { channel } }) => client.reminders.changeText.mutate({ channel, text }),
    write: writeReminderSettings,
    happened: () => changed,
    message: (_, { text }) => words ?? t(text === null ? 'builtInBack' : 'saved', ns),
    undo: (settings, { before }) => {
      const now = settings.texts.find(({ channel }) => channel === before.channel)
      return now ? step(changeReminderText(t('putBack', ns)), { text: textOf(before), before: now }) : null
    },
    failure: (_, { text }) => (text === null || words !== undefined ? undefined : shownInPlace()),
  })

type Contact = { id: string; name: string }

/** Mails the reminder for this contact to the one who asks. */
export const sendTestReminder = (): Change<Contact, null> =>
  change({
    scope,
    send: ({ id }) => client.reminders.test.mutate({ contactId: id }),
    happened: ({ id }) => [{ act: 'reminder.tested', recordId: id }],
    message: (_, { name }) => t('testing', { ...ns, name }),
  })

/** Sends a reminder that failed once more. */
export const retryReminder = (contactId: string): Change<{ deliveryId: string }, null> =>
  change({
    scope: recordScope(contactId),
    send: ({ deliveryId }) => client.reminders.retry.mutate({ deliveryId }),
    happened: () => [{ act: 'reminder.retried', recordId: contactId }],
    message: () => t('retried', ns),
  })
