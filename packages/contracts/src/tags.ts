import * as z from 'zod/mini'
import { id } from './ids.ts'
import { requiredLine } from './text.ts'

export const tagColors = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'pink',
] as const
export type TagColor = (typeof tagColors)[number]
export type TagView = { id: string; name: string; color: TagColor }

/** Adds tags by name: an existing one is taken, a new one is made. */
export const addTags = z.object({
  contactId: id,
  names: z.array(requiredLine(60)).check(z.minLength(1, 'text.required'), z.maxLength(50, 'tag.tooMany')),
})
export type AddTags = z.input<typeof addTags>

export const removeTag = z.object({ contactId: id, tagId: id })
export type RemoveTag = z.input<typeof removeTag>

export const recolorTag = z.object({ tagId: id, color: z.enum(tagColors, 'input.invalid') })
export type RecolorTag = z.input<typeof recolorTag>

/** A name that another tag has merges the two: every contact of either has the other's. */
export const renameTag = z.object({ tagId: id, name: requiredLine(60) })
export type RenameTag = z.input<typeof renameTag>
