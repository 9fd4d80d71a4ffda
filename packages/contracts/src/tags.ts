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
