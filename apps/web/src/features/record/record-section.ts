/** The part of the record that a link can name. */
export type RecordSection = 'activity' | 'notes'
