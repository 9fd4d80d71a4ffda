import * as z from 'zod/mini'
import { MAX_SELECTED } from './contacts/values.ts'

/** Every id is a UUID; the browser makes version 7 ids for what it creates, so that a retry is the same act. */
export const id = z.uuid('id.invalid')

/** The contacts of one act for many. */
export const contactIds = z
  .array(id)
  .check(z.minLength(1, 'selection.empty'), z.maxLength(MAX_SELECTED, 'selection.tooMany'))

/** Where the page before ended; null for the first. */
export const pageCursor = z._default(z.nullable(z.string().check(z.maxLength(120, 'input.invalid'))), null)
