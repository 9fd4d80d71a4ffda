export const calendarErrors = {
  'calendar.notFound': 'There is no such calendar or service. It may have been deleted.',
  'calendar.tooMany': 'There are too many calendars and services. Delete one that is not used.',
  'calendar.staffRequired': 'Choose at least one person who can be booked.',
  'hours.endFirst': 'The end must come after the beginning.',
  'hours.overlap': 'Two of these hours overlap. Change one of them.',
  'hours.tooMany': 'There are too many hours. Join some of them.',
  'number.invalid': 'Enter a whole number.',
  'number.tooSmall': 'This number is too small.',
  'number.tooLarge': 'This number is too large.',
} as const
