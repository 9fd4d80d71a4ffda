import type { Role } from '../rights.ts'

/** A colleague, as pickers and mentions show one. */
export type StaffView = { id: string; name: string; role: Role }

/** The signed-in person in the workspace they are working in. */
export type MeView = {
  staffId: string
  name: string
  email: string
  role: Role
  workspace: { id: string; name: string; timeZone: string; currency: string; defaultCountry: string }
  /** `deleteActivities`: what others logged, too. */
  abilities: {
    editContacts: boolean
    deleteContacts: boolean
    restoreContacts: boolean
    holdContacts: boolean
    purgeContacts: boolean
    exportContacts: boolean
    writeSettings: boolean
    readBackground: boolean
    deleteActivities: boolean
  }
  /** Where the live stream starts, so that nothing that happens after this answer is missed. */
  liveCursor: string
}
