/** The dialog's code, fetched when it is wanted. */
export const loadNewContact = () => import('./new-contact-dialog.tsx')
