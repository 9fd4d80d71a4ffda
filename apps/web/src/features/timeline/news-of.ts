import type { TimelineEntryView } from '@dossier/contracts/timeline'

/** The newest entry by somebody else that came since `lastSeen`; nothing on the first look. */
export const newsOf = (
  entries: readonly TimelineEntryView[],
  lastSeen: string | null,
  staffId: string,
): TimelineEntryView | null => {
  if (lastSeen === null) return null
  const known = entries.findIndex(({ id }) => id === lastSeen)
  const fresh = known === -1 ? entries : entries.slice(0, known)
  return fresh.find(({ actor }) => actor.id !== staffId) ?? null
}
