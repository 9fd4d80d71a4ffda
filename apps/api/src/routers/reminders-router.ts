import {
  changeReminderRulesInput,
  changeReminderTextInput,
  previewReminderInput,
  reminderIdInput,
} from '@dossier/contracts/appointments/reminder-inputs'
import { contactIdInput } from '@dossier/contracts/contacts/inputs'
import {
  changeReminderRules,
  changeReminderText,
  getReminderSettings,
  previewReminder,
  retryReminder,
  sendTestReminder,
} from '@dossier/core/appointments'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const remindersRouter = router({
  settings: staffProcedure.query(({ ctx }) => getReminderSettings(ctx)),
  changeRules: staffProcedure
    .input(changeReminderRulesInput)
    .mutation(({ ctx, input }) => changeReminderRules(ctx, input)),
  changeText: staffProcedure
    .input(changeReminderTextInput)
    .mutation(({ ctx, input }) => changeReminderText(ctx, input)),
  preview: staffProcedure.input(previewReminderInput).query(({ ctx, input }) => previewReminder(ctx, input)),
  test: staffProcedure.input(contactIdInput).mutation(({ ctx, input }) => sendTestReminder(ctx, input)),
  retry: staffProcedure.input(reminderIdInput).mutation(({ ctx, input }) => retryReminder(ctx, input)),
})
