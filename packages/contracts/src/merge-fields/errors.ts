export const mergeFieldErrors = {
  'template.unreadable':
    'The curly brackets in this text could not be read. Write a field like {{ contact.first_name | default: "there" }}.',
  'template.unknownField': 'This text names a field that there is not. Choose one of those below.',
  'template.missing': 'This contact has nothing for one of the fields. Give the field a default.',
} as const
