export const contactPointErrors = {
  'email.invalid': 'Enter an email address like name@example.com.',
  'email.onContact': 'This contact has this email address already.',
  'email.limit': 'A contact can have at most 11 email addresses. Remove one first.',
  'phone.invalid': 'This is not a phone number. Check the digits and the country code.',
  'phone.tooShort': 'This phone number is too short. Check for a missing digit.',
  'phone.tooLong': 'This phone number is too long. Check for an extra digit.',
  'phone.country': 'Enter this phone number with its country code, like +44 20 7946 0018.',
  'phone.onContact': 'This contact has this phone number already.',
  'phone.limit': 'A contact can have at most 11 phone numbers. Remove one first.',
  'email.notFound': 'This email address is no longer on the contact.',
  'phone.notFound': 'This phone number is no longer on the contact.',
} as const
