import type { ReminderSettingsView } from '@dossier/contracts/appointments/views'
import { queryClient } from '../../lib/query-client.ts'
import { trpc } from '../../lib/trpc.ts'

export const reminderSettingsOptions = () =>
  trpc.reminders.settings.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY })

/** Puts a confirmed answer in place of what was read. */
export const writeReminderSettings = (settings: ReminderSettingsView): void => {
  const { queryKey } = reminderSettingsOptions()
  void queryClient.cancelQueries({ queryKey })
  queryClient.setQueryData(queryKey, settings)
}
