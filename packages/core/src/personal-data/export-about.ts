/** What both files of an export say of themselves. */
export type ExportAbout = {
  contactId: string
  /** Null where nothing names the contact. */
  name: string | null
  workspace: string
  preparedAt: string
  preparedBy: string
  timeZone: string
  /** Whose way of writing dates is used, as ISO 3166 calls it. */
  country: string
}
