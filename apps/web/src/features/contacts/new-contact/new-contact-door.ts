import { createDoor } from '../../../lib/door.ts'

export const newContactDoor = createDoor()
