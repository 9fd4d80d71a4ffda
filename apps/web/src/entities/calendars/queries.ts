import type { Readers } from '../../lib/live/hints.ts'

export const calendarReaders = { calendars: () => undefined } satisfies Partial<Readers>
