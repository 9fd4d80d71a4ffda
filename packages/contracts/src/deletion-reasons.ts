import * as z from 'zod/mini'
import { contactIds } from './ids.ts'
import { optionalLine } from './text.ts'

/** Why contacts were deleted, said afterwards: the same for all; null takes what was said back. */
export const explainDeletion = z.object({ contactIds, reason: optionalLine(500) })
export type ExplainDeletion = z.input<typeof explainDeletion>
