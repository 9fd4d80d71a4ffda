type Named = { firstName: string | null; lastName: string | null; companyName: string | null }

/** What a contact is called on the screen; null when nothing names it. */
export const contactName = ({ firstName, lastName, companyName }: Named): string | null =>
  [firstName, lastName].filter((part) => part !== null).join(' ') || companyName
