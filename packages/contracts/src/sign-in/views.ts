import type { Role } from '../rights.ts'

/** What the sign-in page offers: in the demo, its people with one click each. */
export type SignInOptions = { demoPeople: { email: string; name: string; role: Role; workspace: string }[] }
