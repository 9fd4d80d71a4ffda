import * as z from 'zod/mini'
import { id } from './ids.ts'
import { requiredLine } from './text.ts'

/** What a contact is to the business: lead, customer, … The workspace edits the list. */
export type ContactTypeView = { id: string; name: string }
/** A type, and how many contacts have it. */
export type ContactTypeUseView = ContactTypeView & { holders: number }

export const addContactType = z.object({ typeId: id, name: requiredLine(60) })
export type AddContactType = z.input<typeof addContactType>

export const renameContactType = z.object({ typeId: id, name: requiredLine(60) })
export type RenameContactType = z.input<typeof renameContactType>

/** The whole list in its new order. */
export const orderContactTypes = z.object({ typeIds: z.array(id).check(z.maxLength(50, 'type.limit')) })
export type OrderContactTypes = z.input<typeof orderContactTypes>

/** `toId` is what its contacts become, null for no type; without it, a type that contacts have stays. */
export const removeContactType = z.object({ typeId: id, toId: z.optional(z.nullable(id)) })
export type RemoveContactType = z.input<typeof removeContactType>
