/** What a field holds: it decides how a value is checked, shown and edited. */
export type FieldKind = 'line' | 'birthday' | 'website' | 'language' | 'timeZone' | 'country'

/**
 * What browser and server know of one field: under which heading it stands, and the longest value, where that is not
 * its kind's own.
 */
export type FieldDescriptor<Folder extends string = string> = {
  kind: FieldKind
  folder: Folder
  max?: number
}
