import * as z from 'zod/mini'
import { id } from '../ids.ts'
import { recordTabs } from './values.ts'

export const getRecordInput = z.object({
  contactId: id,
  tab: z._default(z.enum(recordTabs, 'input.invalid'), 'activity'),
})
export type GetRecord = z.input<typeof getRecordInput>
