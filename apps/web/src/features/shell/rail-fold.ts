import { createPreference } from '../../lib/preference.ts'

export const railFold = createPreference('rail', 'open', ['open', 'folded'])
