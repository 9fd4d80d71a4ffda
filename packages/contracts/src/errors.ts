/** What can go wrong, as it crosses the wire. The words for each are `errorWords`. */
export const errorCodes = [
  'invalid',
  'signed_out',
  'not_allowed',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
  'unexpected',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** One wrong value: the path of the input field it came from and the key of its words. */
export type FieldError = { field: string; reason: ErrorReason }

/** A stale overwrite: what the field holds now and who put it there. */
export type ConflictView = {
  field: string
  current: string | null
  changedBy: string | null
  changedAt: string | null
}

/** The `data` of every failed answer. */
export type ErrorView = {
  code: ErrorCode
  reason: ErrorReason
  fields: FieldError[]
  conflict: ConflictView | null
  requestId: string
}

/** Plain words for every reason, in English; other languages translate by key. */
export const errorWords = {
  'text.required': 'Enter a value.',
  'text.tooLong': 'This is too long. Shorten it.',
  'text.unstorable': 'This has a character that cannot be stored. Remove it and try again.',
  'id.invalid': 'This is not a valid id.',
  'email.invalid': 'Enter an email address like name@example.com.',
  'email.onContact': 'This contact has this email address already.',
  'email.limit': 'A contact can have at most 11 email addresses. Remove one first.',
  'phone.invalid': 'This is not a phone number. Check the digits and the country code.',
  'phone.tooShort': 'This phone number is too short. Check for a missing digit.',
  'phone.tooLong': 'This phone number is too long. Check for an extra digit.',
  'phone.country': 'Enter this phone number with its country code, like +44 20 7946 0018.',
  'phone.onContact': 'This contact has this phone number already.',
  'phone.limit': 'A contact can have at most 11 phone numbers. Remove one first.',
  'date.invalid': 'Enter a date that exists and is not in the future.',
  'website.invalid': 'Enter a web address like example.com.',
  'language.invalid': 'Choose a language from the list.',
  'timeZone.invalid': 'Choose a time zone from the list.',
  'country.invalid': 'Choose a country from the list.',
  'type.inUse': 'Contacts have this type. Give them another one first.',
  'type.notFound': 'This type is no longer in the list.',
  'type.limit': 'There can be at most 50 types.',
  'type.taken': 'There is a type of this name already.',
  'activity.future': 'Enter a time that has passed.',
  'activity.notOwn': 'Only who logged this, an owner or an admin can take it back.',
  'entry.pinLimit': 'At most 20 entries of a contact can be pinned. Unpin one first.',
  'entry.notFound': 'This entry is no longer in the timeline.',
  'note.image': 'Pictures cannot be kept in notes. Paste the text only.',
  'rights.settingsWrite': 'Your role cannot change settings. Ask an owner or an admin.',
  'tag.limit': 'A contact can have at most 300 tags. Remove some first.',
  'tag.taken': 'There is a tag of this name already.',
  'tag.heldMeanwhile': 'More contacts have this tag by now. Look again before you delete it.',
  'tag.same': 'Choose another tag to merge this one into.',
  'selection.empty': 'Select at least one contact.',
  'selection.tooMany': 'At most 200 contacts can be changed at once.',
  'tag.tooMany': 'Add at most 50 tags at a time.',
  'staff.unknown': 'This person is not in your workspace.',
  'mention.tooMany': 'Mention at most 20 people in one note.',
  'id.taken': 'This was saved before with other content. Reload and try again.',
  'input.invalid': 'Some of this could not be read. Check it and try again.',
  'input.tooLarge': 'This is too large to send. Shorten it and try again.',
  'auth.signedOut': 'You are signed out. Sign in to go on; what you typed is kept.',
  'auth.wrong': 'The email or the password is not right. Check both and try again.',
  'auth.notStaff': 'This account does not belong to a workspace. Ask an owner to invite you.',
  'auth.linkUsed': 'This link was used or is too old. Ask for a new one.',
  'password.tooShort': 'Choose a password of at least 10 characters.',
  'rights.contactsWrite': 'Your role can read contacts but not change them. Ask an owner or an admin.',
  'rights.contactsDelete': 'Your role cannot delete contacts. Ask an owner or an admin.',
  'rights.contactsRestore': 'Your role cannot restore contacts. Ask an owner or an admin.',
  'rights.contactsPurge': 'Your role cannot delete contacts permanently. Ask an owner or an admin.',
  'rights.contactsHold': 'Your role cannot set or release a legal hold. Ask an owner or an admin.',
  'rights.missing': 'Your role does not allow this. Ask an owner or an admin.',
  'contact.notFound': 'There is no such contact. It may have been deleted.',
  'contact.tooMany': 'Choose at most 200 contacts at a time.',
  'contact.erasing':
    'This contact is being permanently deleted. It cannot be brought back or changed any more.',
  'contact.held': 'This contact is under legal hold. Release the hold before deleting permanently.',
  'contact.nameDiffers': 'This is not the name of the contact. Type it as it is shown.',
  'erasure.namesContact': 'This names the contact. Write a number instead.',
  'retention.range': 'Keep deleted contacts between 1 and 3,650 days.',
  'note.notFound': 'There is no such note. It may have been deleted.',
  'email.notFound': 'This email address is no longer on the contact.',
  'phone.notFound': 'This phone number is no longer on the contact.',
  'tags.notFound': 'There is no such tag. It may have been deleted or merged.',
  'tag.notFound': 'This tag is no longer on the contact.',
  'page.notFound': 'There is nothing at this address.',
  'field.changedMeanwhile': 'Someone else changed this meanwhile. Choose which value to keep.',
  'request.tooMany': 'That was too many requests at once. Wait a moment and try again.',
  'request.origin': 'This request came from another site and was refused.',
  'system.unavailable': 'The database cannot be reached. Nothing was changed; try again in a moment.',
  'system.unexpected': 'Something went wrong here. Nothing was changed; try again in a moment.',
} as const
export type ErrorReason = keyof typeof errorWords

export const isErrorReason = (text: string): text is ErrorReason => Object.hasOwn(errorWords, text)
