import { calendarIdInput, createCalendarInput, editCalendarInput } from '@dossier/contracts/calendars/inputs'
import {
  createCalendar,
  deleteCalendar,
  editCalendar,
  listCalendars,
  restoreCalendar,
} from '@dossier/core/calendars'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const calendarsRouter = router({
  list: staffProcedure.query(({ ctx }) => listCalendars(ctx)),
  create: staffProcedure.input(createCalendarInput).mutation(({ ctx, input }) => createCalendar(ctx, input)),
  edit: staffProcedure.input(editCalendarInput).mutation(({ ctx, input }) => editCalendar(ctx, input)),
  delete: staffProcedure.input(calendarIdInput).mutation(({ ctx, input }) => deleteCalendar(ctx, input)),
  restore: staffProcedure.input(calendarIdInput).mutation(({ ctx, input }) => restoreCalendar(ctx, input)),
})
