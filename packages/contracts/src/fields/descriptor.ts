/** What a field holds: it decides how a value is checked, shown and edited. */
export type FieldKind = 'line' | 'birthday' | 'website' | 'language' | 'timeZone' | 'country'

/** What browser and server know of one field. `max` is the longest value, where that is not the kind's own. */
export type FieldDescriptor = { kind: FieldKind; max?: number }
