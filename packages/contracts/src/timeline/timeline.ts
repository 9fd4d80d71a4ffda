import type { ActivityWhat } from './values.ts'

export interface ActivityTimeline {
  'activity.logged': { activityId: string; what: ActivityWhat; text: string }
}

export const activityKinds = ['activity.logged'] as const satisfies readonly (keyof ActivityTimeline)[]
