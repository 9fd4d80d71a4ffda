import * as z from 'zod/mini'
import { contactIds, id } from './ids.ts'
import { tagColors } from './tag-colors.ts'
import { requiredLine } from './text.ts'

export type TagColor = (typeof tagColors)[number]
export type TagView = { id: string; name: string; color: TagColor }
/** A tag of the workspace, and how many contacts have it. */
export type TagUseView = TagView & { holders: number }

/** Adds tags by name: an existing one is taken, a new one is made. */
export const addTags = z.object({
  contactId: id,
  names: z.array(requiredLine(60)).check(z.minLength(1, 'text.required'), z.maxLength(50, 'tag.tooMany')),
})
export type AddTags = z.input<typeof addTags>

export const removeTag = z.object({ contactId: id, tagId: id })
export type RemoveTag = z.input<typeof removeTag>

/** One tag for many contacts, by name: an existing one is taken, a new one is made. */
export const tagContacts = z.object({ contactIds, name: requiredLine(60) })
export type TagContacts = z.input<typeof tagContacts>

export const untagContacts = z.object({ contactIds, tagId: id })
export type UntagContacts = z.input<typeof untagContacts>

/** Which contacts a tag was put on or taken off, which no longer exist, and which have no room for it. */
export type TaggedContacts = { tag: TagView; changedIds: string[]; goneIds: string[]; fullIds: string[] }

export const recolorTag = z.object({ tagId: id, color: z.enum(tagColors, 'input.invalid') })
export type RecolorTag = z.input<typeof recolorTag>

/** Makes a tag that no contact has yet; without a colour it gets one by its name. */
export const makeTag = z.object({
  tagId: id,
  name: requiredLine(60),
  color: z._default(z.nullable(z.enum(tagColors, 'input.invalid')), null),
})
export type MakeTag = z.input<typeof makeTag>

export const renameTag = z.object({ tagId: id, name: requiredLine(60) })
export type RenameTag = z.input<typeof renameTag>

/** Every contact of `tagId` gets `intoId` instead. Nothing can take that back. */
export const mergeTags = z.object({ tagId: id, intoId: id })
export type MergeTags = z.input<typeof mergeTags>

/** `holders` is how many contacts its deleter was told have it: where more do by now, it is refused. */
export const deleteTag = z.object({
  tagId: id,
  holders: z.int('input.invalid').check(z.nonnegative('input.invalid')),
})
export type DeleteTag = z.input<typeof deleteTag>
