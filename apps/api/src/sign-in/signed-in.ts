import type { Role } from '@dossier/contracts/rights'

/** The person behind a session, in the workspace it works in. */
export type SignedIn = {
  staffId: string
  userId: string
  workspaceId: string
  role: Role
  name: string
  email: string
}
