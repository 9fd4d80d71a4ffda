import * as z from 'zod/mini'
import { contactIds, id } from '../ids.ts'
import { requiredLine } from '../text.ts'
import { tagColors } from './values.ts'

/** Adds tags by name: an existing one is taken, a new one is created. */
export const addTagsInput = z.object({
  contactId: id,
  names: z.array(requiredLine(60)).check(z.minLength(1, 'text.required'), z.maxLength(50, 'tag.tooMany')),
})
export type AddTags = z.input<typeof addTagsInput>

export const removeTagInput = z.object({ contactId: id, tagId: id })
export type RemoveTag = z.input<typeof removeTagInput>

/** One tag for many contacts, by name: an existing one is taken, a new one is created. */
export const tagContactsInput = z.object({ contactIds, name: requiredLine(60) })
export type TagContacts = z.input<typeof tagContactsInput>

export const untagContactsInput = z.object({ contactIds, tagId: id })
export type UntagContacts = z.input<typeof untagContactsInput>

export const recolorTagInput = z.object({ tagId: id, color: z.enum(tagColors, 'input.invalid') })
export type RecolorTag = z.input<typeof recolorTagInput>

/** Creates a tag that no contact has yet; without a colour it gets one by its name. */
export const createTagInput = z.object({
  tagId: id,
  name: requiredLine(60),
  color: z._default(z.nullable(z.enum(tagColors, 'input.invalid')), null),
})
export type CreateTag = z.input<typeof createTagInput>

export const renameTagInput = z.object({ tagId: id, name: requiredLine(60) })
export type RenameTag = z.input<typeof renameTagInput>

/** Every contact of `tagId` gets `intoId` instead. Nothing can undo that. */
export const mergeTagsInput = z.object({ tagId: id, intoId: id })
export type MergeTags = z.input<typeof mergeTagsInput>

/** `holders` is how many contacts its deleter saw that have it: where more do by now, it is refused. */
export const deleteTagInput = z.object({
  tagId: id,
  holders: z.int('input.invalid').check(z.nonnegative('input.invalid')),
})
export type DeleteTag = z.input<typeof deleteTagInput>
