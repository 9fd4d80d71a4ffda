import { activityTimeouts as scaled } from './activity-timeouts.faults.ts'

/** A mail that is put off for three seconds is given up. */
export const activityTimeouts = { ...scaled, sendAtAll: '3s' } as const
