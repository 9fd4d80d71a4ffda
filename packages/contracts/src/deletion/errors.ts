export const deletionErrors = {
  'rights.contactsDelete': 'Your role cannot delete contacts. Ask an owner or an admin.',
  'rights.contactsRestore': 'Your role cannot restore contacts. Ask an owner or an admin.',
  'rights.contactsPurge': 'Your role cannot delete contacts permanently. Ask an owner or an admin.',
  'rights.contactsHold': 'Your role cannot set or release a legal hold. Ask an owner or an admin.',
  'contact.erasing':
    'This contact is being permanently deleted. It cannot be brought back or changed any more.',
  'contact.held': 'This contact is under legal hold. Release the hold before deleting permanently.',
  'contact.nameDiffers': 'This is not the name of the contact. Type it as it is shown.',
  'erasure.namesContact': 'This names the contact. Write a number instead.',
  'retention.range': 'Keep deleted contacts between 1 and 3,650 days.',
  'retention.moreDue': 'More contacts would be erased by now. Look again before you change this.',
} as const
