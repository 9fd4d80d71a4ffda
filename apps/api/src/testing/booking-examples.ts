import { weekdays } from '@dossier/contracts/calendars/values'
import type { ExamplesOf } from './examples-of.ts'

/** Those of `example-inputs.ts` that are about what can be booked, what is, and its reminders. */
export const bookingExamples: ExamplesOf<'calendars' | 'appointments' | 'reminders'> = {
  calendars: {
    list: () => undefined,
    create: ({ newId, staffId }) => ({
      calendarId: newId(),
      kind: 'service',
      name: 'Whitening',
      location: 'Room 2',
      timeZone: 'Europe/London',
      lengthMinutes: 60,
      bufferBeforeMinutes: 5,
      bufferAfterMinutes: 15,
      capacity: 1,
      staffIds: [staffId],
      hours: [{ weekday: 1, from: '09:00', to: '17:00' }],
    }),
    edit: ({ calendarId, staffId, bookableIds }) => ({
      calendarId,
      patch: {
        name: 'First visit',
        location: 'Room 2',
        timeZone: 'Europe/London',
        lengthMinutes: 60,
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 15,
        capacity: 2,
        staffIds: [staffId],
        hours: [{ weekday: 1, from: '09:00', to: '24:00' }],
      },
      was: {
        name: 'Consultation',
        location: null,
        timeZone: 'UTC',
        lengthMinutes: 30,
        bufferBeforeMinutes: 0,
        bufferAfterMinutes: 0,
        capacity: 1,
        staffIds: bookableIds,
        hours: weekdays.map((weekday) => ({ weekday, from: '00:00', to: '24:00' })),
      },
    }),
    delete: ({ calendarId }) => ({ calendarId }),
    restore: ({ calendarId }) => ({ calendarId }),
  },
  appointments: {
    list: ({ contactId }) => ({ contactId, group: 'upcoming', cursor: null }),
    slots: ({ calendarId, staffId, bookedOn, newId }) => ({
      calendarId,
      staffId,
      from: bookedOn,
      days: 2,
      but: newId(),
    }),
    nearestSlots: ({ calendarId, staffId, bookedOn, newId }) => ({
      calendarId,
      staffId,
      to: `${bookedOn}T09:00:00Z`,
      but: newId(),
    }),
    book: ({ newId, contactId, calendarId, staffId, bookedOn, emailId, phoneId }) => ({
      appointmentId: newId(),
      contactId,
      calendarId,
      staffId,
      start: { on: bookedOn, time: '15:00', timeZone: 'Europe/London' },
      isOutsideHours: false,
      notes: 'Brings the X-rays',
      emailId,
      phoneId,
    }),
    reschedule: ({ appointmentId, staffId, bookedWithId, bookedOn }) => ({
      appointmentId,
      start: { on: bookedOn, time: '16:00', timeZone: 'Europe/London' },
      staffId,
      isOutsideHours: false,
      was: { startsAt: `${bookedOn}T09:00:00Z`, staffId: bookedWithId },
    }),
    cancel: ({ appointmentId }) => ({ appointmentId, reason: 'Ill' }),
    reinstate: ({ cancelledAppointmentId }) => ({ appointmentId: cancelledAppointmentId }),
    mark: ({ begunAppointmentId }) => ({ appointmentId: begunAppointmentId, as: 'showed' }),
    edit: ({ appointmentId, emailId, phoneId }) => ({
      appointmentId,
      patch: { notes: 'Brings the X-rays', emailId, phoneId },
      was: { notes: null, emailId: null, phoneId: null },
    }),
  },
  reminders: {
    settings: () => undefined,
    changeRules: () => ({
      rules: [{ offsetMinutes: 120, channel: 'sms' }],
      was: [
        { offsetMinutes: 1440, channel: 'email' },
        { offsetMinutes: 60, channel: 'email' },
      ],
    }),
    changeText: () => ({
      channel: 'email',
      text: { channel: 'email', subject: 'Soon: {{ appointment.what }}', body: 'See you then.' },
    }),
    preview: ({ contactId }) => ({
      contactId,
      text: { channel: 'email', subject: 'Soon: {{ appointment.what }}', body: 'See you then.' },
    }),
    test: ({ contactId }) => ({ contactId }),
    retry: ({ failedReminderId }) => ({ deliveryId: failedReminderId }),
  },
}
