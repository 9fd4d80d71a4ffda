import type { TaskNotice } from '../tasks/values.ts'

/** Something a person should know, with where to read it. */
export type NotificationView = {
  id: string
  kind: 'mention' | TaskNotice
  contactId: string
  /** What it is about: of a mention, the note; of a task's notice, the task. */
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
