export const timelineErrors = {
  'activity.future': 'Enter a time that has passed.',
  'activity.notOwn': 'Only who logged this, an owner or an admin can delete it.',
  'entry.pinLimit': 'At most 20 entries of a contact can be pinned. Unpin one first.',
  'entry.notFound': 'This entry is no longer in the timeline.',
} as const
