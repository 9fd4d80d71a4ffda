import { t } from '../../i18n/i18n.ts'
import type { missingIn } from './booking-form.ts'

/** What is still missing, in words at its field. */
export const missingWords = (field: ReturnType<typeof missingIn>): Record<string, string> | null =>
  field && { [field]: t(field === 'isOutsideHours' ? 'acceptFirst' : 'chooseTime', { ns: 'appointments' }) }
