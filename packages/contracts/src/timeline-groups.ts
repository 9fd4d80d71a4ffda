/** Groups of kinds, as the filter offers them; apart from the schemas, for a page shows them before it checks any input. */
export const timelineGroups = {
  contact: [
    'contact.created',
    'contact.deleted',
    'contact.restored',
    'contact.edited',
    'owner.changed',
    'type.changed',
  ],
  addresses: [
    'email.added',
    'email.changed',
    'email.removed',
    'email.madePrimary',
    'email.marked',
    'phone.added',
    'phone.changed',
    'phone.removed',
    'phone.madePrimary',
    'phone.marked',
  ],
  tags: ['tag.added', 'tag.removed'],
  notes: ['note.written', 'note.edited', 'note.deleted', 'note.restored'],
  activities: ['activity.logged'],
} as const
