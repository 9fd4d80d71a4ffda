/** So many tags a workspace has at most: every list and picker of them is read whole. */
export const MAX_TAGS_OF_WORKSPACE = 5_000

/** The colours that a tag can have. */
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
