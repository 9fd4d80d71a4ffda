import type { TagColor } from './values.ts'

export type TagView = { id: string; name: string; color: TagColor }
/** A tag of the workspace, and how many contacts have it. */
export type TagUseView = TagView & { holders: number }

/** Which contacts a tag was added to or removed from, which no longer exist, and which have no room for it. */
export type TaggedContacts = { tag: TagView; changedIds: string[]; goneIds: string[]; fullIds: string[] }
