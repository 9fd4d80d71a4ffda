/** What a text about an appointment can name: in it they stand as `{{ contact.first_name | default: "there" }}`. */
export const appointmentMergeFields = [
  'contact.first_name',
  'contact.last_name',
  'contact.name',
  'appointment.what',
  'appointment.when',
  'appointment.date',
  'appointment.time',
  'appointment.with',
  'appointment.location',
  'business.name',
] as const
export type AppointmentMergeField = (typeof appointmentMergeFields)[number]
