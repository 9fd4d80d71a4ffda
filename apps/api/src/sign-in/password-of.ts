import type { SignIn } from './create-sign-in.ts'

/** The hash of an account's password; empty where there is no such account, or it has none. */
export const createPasswordOf =
  (signIn: SignIn) =>
  async (email: string): Promise<string> => {
    const { internalAdapter } = await signIn.$context
    const found = await internalAdapter.findUserByEmail(email.toLowerCase(), { includeAccounts: true })
    return found?.accounts.find(({ providerId }) => providerId === 'credential')?.password ?? ''
  }
