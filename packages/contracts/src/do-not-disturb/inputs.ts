import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { instant } from '../instants.ts'
import { optionalLine } from '../text.ts'
import { dndChannels, dndDirections, dndStatuses, MAX_DND_REASON } from './values.ts'

const reason = z._default(optionalLine(MAX_DND_REASON), null)
const endsAt = z._default(z.nullable(instant), null)

/**
 * What staff want of one channel. `was` is what its author saw; another one by now is a conflict. Only what is shut can
 * end by itself.
 */
export const setDoNotDisturbInput = z
  .object({
    contactId: id,
    channel: z.enum(dndChannels, 'input.invalid'),
    direction: z._default(z.enum(dndDirections, 'input.invalid'), 'outbound'),
    status: z.enum(['active', 'inactive'], 'input.invalid'),
    reason,
    endsAt,
    was: z.object({ status: z.enum(dndStatuses, 'input.invalid'), reason, endsAt }),
  })
  .check(z.refine(({ status, endsAt }) => endsAt === null || status === 'active', 'input.invalid'))
export type SetDoNotDisturb = z.input<typeof setDoNotDisturbInput>
