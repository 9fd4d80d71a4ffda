import { demoPeople } from '@dossier/contracts/demo/demo-people'
import { DomainError } from '@dossier/core/errors'
import { isSecure, type SignIn } from '../sign-in/create-sign-in.ts'
import { writeSessionCookie } from '../sign-in/session-cookie.ts'

const emails = new Set(demoPeople.map((person) => person.email))

/** The cookie of a new session for one of the demo's people, without a password; for nobody else. */
export const signInDemoPerson = async (
  signIn: SignIn,
  publicUrl: string | null,
  email: string,
): Promise<string> => {
  const { internalAdapter, secret, sessionConfig } = await signIn.$context
  const found = emails.has(email) ? await internalAdapter.findUserByEmail(email) : null
  if (!found) throw new DomainError('signed_out', 'auth.wrong')
  const session = await internalAdapter.createSession(found.user.id)
  return writeSessionCookie(secret, isSecure(publicUrl), session.token, sessionConfig.expiresIn)
}
