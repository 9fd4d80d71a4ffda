import type {
  BookAppointment,
  EditAppointment,
  MarkAppointment,
  RescheduleAppointment,
} from '@dossier/contracts/appointments/inputs'
import type { AppointmentChanged, AppointmentView } from '@dossier/contracts/appointments/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, shownInPlace, type Step, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { type Appointments, appointmentsTarget, writeAppointments } from './queries.ts'

const ns = { ns: 'appointments' } as const

const withAppointment = (all: Appointments, one: AppointmentView): Appointments => [
  ...all.filter(({ id }) => id !== one.id),
  one,
]
const show = (contactId: string, one: AppointmentView) => [
  appointmentsTarget(contactId).lay((all) => withAppointment(all, one)),
]
const putAppointment = (contactId: string) => (one: AppointmentView) =>
  writeAppointments(contactId, (all) => withAppointment(all, one))

/** From the form, which waits for the answer: two people may want the same time, and only the server knows who has it. */
export const bookAppointment = (contactId: string): Change<BookAppointment, AppointmentView> =>
  change({
    scope: recordScope(contactId),
    send: (input) => client.appointments.book.mutate(input),
    write: putAppointment(contactId),
    happened: () => [{ act: 'appointment.booked', recordId: contactId }],
    message: () => t('booked', ns),
    undo: (appointment) =>
      step(cancelAppointment(contactId), { appointmentId: appointment.id, appointment, reason: null }),
    failure: shownInPlace,
  })

/** `before` is where it stood. */
type Reschedule = RescheduleAppointment & { before: Pick<AppointmentView, 'start' | 'startsAt' | 'staff'> }

/** From the form, where its failures show; `message` is for one that moves it back. */
export const rescheduleAppointment = (
  contactId: string,
  message?: string,
): Change<Reschedule, AppointmentView> =>
  change({
    scope: recordScope(contactId),
    send: ({ before: _, ...input }) => client.appointments.reschedule.mutate(input),
    write: putAppointment(contactId),
    happened: () => [{ act: 'appointment.rescheduled', recordId: contactId }],
    message: () => message ?? t('rescheduled', ns),
    undo: (after, { before }) =>
      after.startsAt === before.startsAt && after.staff?.id === before.staff?.id
        ? null
        : step(rescheduleAppointment(contactId, t('movedBack', ns)), moveBack(after.id, before, after)),
    failure: () => (message === undefined ? null : undefined),
  })

type Place = Reschedule['before']

/** Back to where it stood, though that time may not be one that is offered: the server asks who may do that. */
export const moveBack = (appointmentId: string, to: Place, from: Place): Reschedule => ({
  appointmentId,
  start: to.start,
  staffId: to.staff?.id ?? null,
  isOutsideHours: true,
  was: { startsAt: from.startsAt, staffId: from.staff?.id ?? null },
  before: from,
})

/** `appointment` is known where it was among those read. */
type Known = { appointmentId: string; appointment: AppointmentView | null }

type Act<Input extends Known> = {
  act:
    | 'appointment.cancelled'
    | 'appointment.reinstated'
    | 'appointment.showed'
    | 'appointment.noShow'
    | 'appointment.unmarked'
  send: (input: Input) => Promise<AppointmentChanged>
  /** What it looks like at once. */
  shown: (input: Input) => Partial<AppointmentView>
  words: () => string
  undo: (known: Known, before: AppointmentView | null) => Step | null
}

/** An act on a whole appointment, which another one undoes. */
const actOn = <Input extends Known>(
  contactId: string,
  { act, send, shown, words, undo }: Act<Input>,
): Change<Input, AppointmentChanged> =>
  change({
    scope: recordScope(contactId),
    send,
    optimistic: (input) =>
      input.appointment === null ? [] : show(contactId, { ...input.appointment, ...shown(input) }),
    write: ({ appointment }) => putAppointment(contactId)(appointment),
    happened: () => [{ act, recordId: contactId }],
    message: words,
    // What a colleague did first is theirs to undo.
    undo: ({ appointment, changed }, { appointmentId, appointment: before }) =>
      changed ? undo({ appointmentId, appointment }, before) : null,
  })

export const cancelAppointment = (
  contactId: string,
): Change<Known & { reason: string | null }, AppointmentChanged> =>
  actOn(contactId, {
    act: 'appointment.cancelled',
    send: ({ appointmentId, reason }) => client.appointments.cancel.mutate({ appointmentId, reason }),
    shown: ({ reason }) => ({
      status: 'cancelled',
      cancelled: { at: new Date().toISOString(), by: null, reason },
    }),
    words: () => t('cancelled', ns),
    undo: (known) => step(reinstateAppointment(contactId), known, t('reinstated', ns)),
  })

/** Its time may be somebody else's by now: the server says so. */
export const reinstateAppointment = (contactId: string): Change<Known, AppointmentChanged> =>
  actOn(contactId, {
    act: 'appointment.reinstated',
    send: ({ appointmentId }) => client.appointments.reinstate.mutate({ appointmentId }),
    shown: () => ({ status: 'confirmed', cancelled: null }),
    words: () => t('reinstated', ns),
    undo: (known) => step(cancelAppointment(contactId), { ...known, reason: null }, t('cancelled', ns)),
  })

const markActs = {
  confirmed: 'appointment.unmarked',
  showed: 'appointment.showed',
  no_show: 'appointment.noShow',
} as const
export type Mark = MarkAppointment['as']

/** How it went, or that nobody says so any more. */
export const markAppointment = (contactId: string, as: Mark): Change<Known, AppointmentChanged> =>
  actOn(contactId, {
    act: markActs[as],
    send: ({ appointmentId }) => client.appointments.mark.mutate({ appointmentId, as }),
    shown: () => ({ status: as }),
    words: () => t(`marked.${as}`, ns),
    undo: (known, before) => {
      const was = before?.status ?? 'confirmed'
      const back = was === 'showed' || was === 'no_show' ? was : 'confirmed'
      return step(markAppointment(contactId, back), known, t(`marked.${back}`, ns))
    },
  })

/** `appointment` is what the edited one looks like until that is confirmed; null where that is not known. */
type Edit = EditAppointment & { appointment: AppointmentView | null }

/** From the form, where its failures show; `message` is for an edit that undoes another. */
export const editAppointment = (contactId: string, message?: string): Change<Edit, AppointmentView> =>
  change({
    scope: recordScope(contactId),
    send: ({ appointmentId, patch, was }) => client.appointments.edit.mutate({ appointmentId, patch, was }),
    optimistic: ({ appointment }) => (appointment === null ? [] : show(contactId, appointment)),
    write: putAppointment(contactId),
    happened: () => [{ act: 'appointment.edited', recordId: contactId }],
    message: () => message ?? t('saved', ns),
    undo: (_, { appointmentId, patch, was }) =>
      step(editAppointment(contactId, t('putBack', ns)), {
        appointmentId,
        patch: was,
        was: patch,
        appointment: null,
      }),
    failure: () => (message === undefined ? null : undefined),
  })
