import * as z from 'zod/mini'
import { id } from './ids.ts'

/** Something a person should know, with where to read it. */
export type NotificationView = {
  id: string
  kind: 'mention'
  contactId: string
  noteId: string
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

export const listNotifications = z.object({
  cursor: z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null),
})
export type ListNotifications = z.input<typeof listNotifications>

/** Marks these as read; all of them where none is named. */
export const readNotifications = z.object({
  ids: z._default(z.nullable(z.array(id).check(z.maxLength(200, 'input.invalid'))), null),
})
export type ReadNotifications = z.input<typeof readNotifications>
