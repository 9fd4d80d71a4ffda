import type { TimelineEntryView } from '@dossier/contracts/timeline/views'

type Standing = Pick<TimelineEntryView, 'id' | 'at'>

/** Whether one entry stands above another in the feed. */
export const isNewer = (one: Standing, other: Standing): boolean => {
  const apart = Date.parse(one.at) - Date.parse(other.at)
  return apart > 0 || (apart === 0 && one.id > other.id)
}

/** What others did that stands above `seen`; nothing on the first look. */
export const newsSince = (
  entries: readonly TimelineEntryView[],
  seen: Standing | null,
  staffId: string,
): TimelineEntryView[] =>
  seen === null ? [] : entries.filter((entry) => isNewer(entry, seen) && entry.actor.id !== staffId)
