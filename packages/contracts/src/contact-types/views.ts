/** What a contact is to the business: lead, customer, … The workspace edits the list. */
export type ContactTypeView = { id: string; name: string }
/** A type, and how many contacts have it. */
export type ContactTypeUseView = ContactTypeView & { holders: number }
