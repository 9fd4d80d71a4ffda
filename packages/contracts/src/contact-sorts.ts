/** What the list can be sorted by. Apart from the schemas: the address of the list is read before they are needed. */
export const contactSorts = ['name', 'company', 'createdAt', 'lastActivityAt'] as const
export type ContactSort = (typeof contactSorts)[number]
