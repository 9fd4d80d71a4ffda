import * as z from 'zod/mini'
import { id } from '../ids.ts'

export const deliveryIdInput = z.object({ deliveryId: id })
export type DeliveryId = z.input<typeof deliveryIdInput>
