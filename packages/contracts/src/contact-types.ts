import * as z from 'zod/mini'
import { id } from './ids.ts'
import { requiredLine } from './text.ts'

/** What a contact is to the business: lead, customer, … The workspace edits the list. */
export type ContactTypeView = { id: string; name: string }

export const addContactType = z.object({ typeId: id, name: requiredLine(60) })
export type AddContactType = z.input<typeof addContactType>

export const renameContactType = z.object({ typeId: id, name: requiredLine(60) })
export type RenameContactType = z.input<typeof renameContactType>

export const removeContactType = z.object({ typeId: id })
export type RemoveContactType = z.input<typeof removeContactType>
