import * as z from 'zod/mini'
import { pageCursor } from '../ids.ts'
import { singleLine } from '../text.ts'
import { workFilters, workKinds } from './values.ts'

export const listBackgroundWorkInput = z.object({
  filter: z._default(z.enum(workFilters), 'open'),
  /** Null for every kind. */
  kind: z._default(z.nullable(z.enum(workKinds)), null),
  search: z._default(singleLine(200), ''),
  cursor: pageCursor,
})
export type ListBackgroundWork = z.input<typeof listBackgroundWorkInput>
