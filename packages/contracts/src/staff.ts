import type { Role } from './permissions.ts'

/** A colleague, as pickers and mentions show one. */
export type StaffView = { id: string; name: string; role: Role }

/** The signed-in person in the workspace they are working in. */
export type MeView = {
  staffId: string
  name: string
  email: string
  role: Role
  workspace: { id: string; name: string; timeZone: string; currency: string; defaultCountry: string }
  /** `withdrawActivities`: what others logged, too. */
  abilities: {
    editContacts: boolean
    deleteContacts: boolean
    restoreContacts: boolean
    holdContacts: boolean
    purgeContacts: boolean
    exportContacts: boolean
    writeSettings: boolean
    readBackground: boolean
    withdrawActivities: boolean
  }
  /** Where the live stream starts, so that nothing that happens after this answer is missed. */
  liveCursor: string
}

/** What the sign-in page offers: in the demo, its people with one click each. */
export type SignInOptions = { demoPeople: { email: string; name: string; role: Role; workspace: string }[] }
