export const noteErrors = {
  'note.image': 'Pictures cannot be kept in notes. Paste the text only.',
  'mention.tooMany': 'Mention at most 20 people in one note.',
  'note.notFound': 'There is no such note. It may have been deleted.',
} as const
