export const contactErrors = {
  'website.invalid': 'Enter a web address like example.com.',
  'language.invalid': 'Choose a language from the list.',
  'timeZone.invalid': 'Choose a time zone from the list.',
  'country.invalid': 'Choose a country from the list.',
  'selection.empty': 'Select at least one contact.',
  'selection.tooMany': 'At most 200 contacts can be changed at once.',
  'rights.contactsWrite': 'Your role can read contacts but not change them. Ask an owner or an admin.',
  'contact.notFound': 'There is no such contact. It may have been deleted.',
} as const
