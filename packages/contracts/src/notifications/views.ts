/** Something a person should know, with where to read it. */
export type NotificationView = {
  id: string
  kind: 'mention'
  contactId: string
  /** What it is about: of a mention, the note. */
  subjectId: string
  contactName: string | null
  actorName: string
  excerpt: string
  at: string
  readAt: string | null
}
export type NotificationPage = {
  notifications: NotificationView[]
  nextCursor: string | null
  unread: number
}
