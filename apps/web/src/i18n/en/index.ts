import { errorWords } from '@dossier/contracts/errors'
import { common } from './common.ts'
import { shell } from './shell.ts'
import { signIn } from './sign-in.ts'

/** The texts that every page begins with, in English. Other languages translate by key. */
export const en = {
  common,
  errors: errorWords,
  shell,
  signIn,
} as const
