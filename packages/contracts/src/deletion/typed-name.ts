/** Whether what was typed is the contact's name, whatever its case and spaces; a nameless contact's is empty. */
export const isTypedName = (typed: string, name: string | null): boolean => plain(typed) === plain(name ?? '')

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
