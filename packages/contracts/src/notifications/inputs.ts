import * as z from 'zod/mini'
import { id, pageCursor } from '../ids.ts'

export const listNotificationsInput = z.object({
  cursor: pageCursor,
})
export type ListNotifications = z.input<typeof listNotificationsInput>

/** Marks these as read; all of them where none is named. */
export const readNotificationsInput = z.object({
  ids: z._default(z.nullable(z.array(id).check(z.maxLength(200, 'input.invalid'))), null),
})
export type ReadNotifications = z.input<typeof readNotificationsInput>
