export { isVisible } from './is-visible.ts'
export { goneIds, lockContact, lockContacts } from './lock-contact.ts'
