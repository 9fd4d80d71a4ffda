import {
  appointmentIdInput,
  bookAppointmentInput,
  cancelAppointmentInput,
  editAppointmentInput,
  listAppointmentsInput,
  listNearestSlotsInput,
  listSlotsInput,
  markAppointmentInput,
  rescheduleAppointmentInput,
} from '@dossier/contracts/appointments/inputs'
import {
  bookAppointment,
  cancelAppointment,
  editAppointment,
  listAppointments,
  listNearestSlots,
  listSlots,
  markAppointment,
  reinstateAppointment,
  rescheduleAppointment,
} from '@dossier/core/appointments'
import { router, staffProcedure } from '../trpc/procedures.ts'

export const appointmentsRouter = router({
  list: staffProcedure.input(listAppointmentsInput).query(({ ctx, input }) => listAppointments(ctx, input)),
  slots: staffProcedure.input(listSlotsInput).query(({ ctx, input }) => listSlots(ctx, input)),
  nearestSlots: staffProcedure
    .input(listNearestSlotsInput)
    .query(({ ctx, input }) => listNearestSlots(ctx, input)),
  book: staffProcedure.input(bookAppointmentInput).mutation(({ ctx, input }) => bookAppointment(ctx, input)),
  reschedule: staffProcedure
    .input(rescheduleAppointmentInput)
    .mutation(({ ctx, input }) => rescheduleAppointment(ctx, input)),
  cancel: staffProcedure
    .input(cancelAppointmentInput)
    .mutation(({ ctx, input }) => cancelAppointment(ctx, input)),
  reinstate: staffProcedure
    .input(appointmentIdInput)
    .mutation(({ ctx, input }) => reinstateAppointment(ctx, input)),
  mark: staffProcedure.input(markAppointmentInput).mutation(({ ctx, input }) => markAppointment(ctx, input)),
  edit: staffProcedure.input(editAppointmentInput).mutation(({ ctx, input }) => editAppointment(ctx, input)),
})
