/**
 * What the reader may do with this contact; the screen shows only what is allowed. `overrideHours`: book times that are
 * not offered.
 */
export type ContactAbilities = { edit: boolean; editTypes: boolean; overrideHours: boolean }
