import { errorWords } from '@dossier/contracts/errors'
import { common } from './common.ts'
import { list } from './list.ts'
import { newContact } from './new-contact.ts'
import { notes } from './notes.ts'
import { record } from './record.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'
import { timeline } from './timeline.ts'

/** Every text of the screen in English, by feature. Other languages translate by key. */
export const en = {
  common,
  errors: errorWords,
  list,
  newContact,
  notes,
  record,
  shell,
  signIn,
  timeline,
} as const
