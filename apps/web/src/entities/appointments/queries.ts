import type { Readers } from '../../lib/live/hints.ts'

export const appointmentReaders = { appointments: () => undefined } satisfies Partial<Readers>
