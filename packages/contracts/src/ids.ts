import * as z from 'zod/mini'

/** Every id is a UUID; the browser makes version 7 ids for what it creates, so that a retry is the same act. */
export const id = z.uuid('id.invalid')
