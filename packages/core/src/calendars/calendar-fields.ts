import type { CalendarView, OpenHours } from '@dossier/contracts/calendars/views'

/** What an edit can change, as forms know it. */
export type CalendarFields = Omit<CalendarView, 'id' | 'kind' | 'staff'> & { staffIds: string[] }
export type CalendarField = keyof CalendarFields

/** Some of them, as a patch carries them. */
export type SomeFields = { [Field in CalendarField]?: CalendarFields[Field] | undefined }

export const fieldsOf = ({ id: _, kind: __, staff, ...fields }: CalendarView): CalendarFields => ({
  ...fields,
  staffIds: staff.map(({ id }) => id),
})

/** A field in one line, for comparing: whatever order its parts came in. Undefined where it is not among the given. */
export const textOf = (field: CalendarField, fields: SomeFields): string | null | undefined => {
  if (field === 'hours') return fields.hours?.map(hoursText).sort().join(', ')
  if (field === 'staffIds') return fields.staffIds && [...new Set(fields.staffIds)].sort().join(', ')
  const value = fields[field]
  return typeof value === 'number' ? String(value) : value
}

const hoursText = ({ weekday, from, to }: OpenHours): string => `${weekday} ${from}–${to}`
