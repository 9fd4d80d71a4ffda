/** The schemas of inputs that are checked as they are typed: one file, fetched once somebody edits. */
export {
  addEmailInput,
  addPhoneInput,
  editEmailInput,
  editPhoneInput,
} from '@dossier/contracts/contact-points/inputs'
export { editContactInput } from '@dossier/contracts/contacts/inputs'
export { createNoteInput, editNoteInput } from '@dossier/contracts/notes/inputs'
