/** What the reader may do with this contact; the screen shows only what is allowed. */
export type ContactAbilities = { edit: boolean; editTypes: boolean }
