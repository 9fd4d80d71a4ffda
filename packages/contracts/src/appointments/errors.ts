export const appointmentErrors = {
  'appointment.notFound': 'There is no such appointment.',
  'appointment.taken': 'This time was just taken. Choose another one.',
  'appointment.notOffered': 'This time is outside the hours of the calendar. Choose one that is offered.',
  'appointment.past': 'This time has passed. Choose one to come.',
  'appointment.cancelled': 'This appointment is cancelled. Book it again instead.',
  'appointment.marked': 'It is noted how this appointment went. Clear that first.',
  'appointment.notBegun': 'This appointment has not begun yet.',
  'appointment.staffNotOfCalendar': 'This person cannot be booked for this. Choose somebody else.',
  'appointment.pointNotOfContact': 'This is not one of the contact’s. Choose another one.',
  'reminder.notFound': 'There is no such reminder.',
  'reminder.tooLate': 'The appointment has begun or was moved since. This reminder would come too late.',
  'reminders.tooMany': 'There are too many reminders. Take one off.',
  'rights.appointmentsOverride':
    'Your role cannot book times outside of the hours. Choose an offered time, or ask an owner or an admin.',
} as const
