// Fetched before the first save: a page that is only read does without what checks an input.
export { addEmail, addPhone, changeEmail, changePhone } from '@dossier/contracts/addresses'
export { editContact } from '@dossier/contracts/contacts'
export { editNote, writeNote } from '@dossier/contracts/notes'
export { logActivity } from '@dossier/contracts/timeline'
