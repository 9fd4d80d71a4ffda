export const contactTypeErrors = {
  'type.inUse': 'Contacts have this type. Give them another one first.',
  'type.notFound': 'This type is no longer in the list.',
  'type.limit': 'There can be at most 50 types.',
  'type.taken': 'There is a type of this name already.',
} as const
