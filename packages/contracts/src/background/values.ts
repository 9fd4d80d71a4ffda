/** Which pieces of background work: `open` is all that is not over and all that failed. */
export const workFilters = [
  'open',
  'attention',
  'waiting',
  'held',
  'erasing',
  'sending',
  'failed',
  'finished',
] as const
export type WorkFilter = (typeof workFilters)[number]

export const workKinds = ['purgeContact', 'deliverEmail', 'remindTask', 'remindAppointment'] as const
export type WorkKind = (typeof workKinds)[number]
