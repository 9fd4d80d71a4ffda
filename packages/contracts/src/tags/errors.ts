export const tagErrors = {
  'tag.limit': 'A contact can have at most 300 tags. Remove some first.',
  'tag.taken': 'There is a tag of this name already.',
  'tag.heldMeanwhile': 'More contacts have this tag by now. Look again before you delete it.',
  'tag.tooManyInWorkspace': 'There are 5,000 tags already. Delete or merge some in Settings first.',
  'tag.same': 'Choose another tag to merge this one into.',
  'tag.tooMany': 'Add at most 50 tags at a time.',
  'tags.notFound': 'There is no such tag. It may have been deleted or merged.',
  'tag.notFound': 'This tag is no longer on the contact.',
} as const
