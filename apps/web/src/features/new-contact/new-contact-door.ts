import { createDoor } from '../../lib/door.ts'

export const newContactDoor = createDoor()
export const loadNewContact = () => import('./new-contact-dialog.tsx')
