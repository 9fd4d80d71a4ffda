/** A moment as a field for date and time takes it, in the viewer's zone. */
export const asLocal = (at: Date): string =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

/** The instant that such a field means; empty where it means none. */
export const asInstant = (local: string): string => {
  const at = new Date(local)
  return Number.isNaN(at.getTime()) ? '' : at.toISOString()
}

/** The viewer's zone, by its name. */
export const viewerZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone
