import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { requiredLine } from '../text.ts'

export const createContactTypeInput = z.object({ typeId: id, name: requiredLine(60) })
export type CreateContactType = z.input<typeof createContactTypeInput>

export const renameContactTypeInput = z.object({ typeId: id, name: requiredLine(60) })
export type RenameContactType = z.input<typeof renameContactTypeInput>

/** The whole list in its new order. */
export const orderContactTypesInput = z.object({ typeIds: z.array(id).check(z.maxLength(50, 'type.limit')) })
export type OrderContactTypes = z.input<typeof orderContactTypesInput>

/** `toId` is what its contacts become, null for no type; without it, a type that contacts have stays. */
export const deleteContactTypeInput = z.object({ typeId: id, toId: z.optional(z.nullable(id)) })
export type DeleteContactType = z.input<typeof deleteContactTypeInput>
