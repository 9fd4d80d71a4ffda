export const staffErrors = {
  'staff.unknown': 'This person is not in your workspace.',
} as const
