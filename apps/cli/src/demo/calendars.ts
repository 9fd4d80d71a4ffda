import type { OpenHours } from '@dossier/contracts/calendars/views'
import type { Role } from '@dossier/contracts/rights'
import { createCalendar } from '@dossier/core/calendars'
import type { DemoDomain } from './demo-domain.ts'
import type { DemoWorkspace } from './demo-workspaces.ts'

type Plan = {
  kind: 'meeting' | 'service'
  name: string
  location?: string
  minutes: number
  /** Before and after. */
  buffers?: [number, number]
  by: Role[]
}

const plans: Record<DemoWorkspace['trade'], readonly Plan[]> = {
  dental: [
    { kind: 'meeting', name: 'Consultation', minutes: 30, by: ['owner', 'admin'] },
    { kind: 'service', name: 'Check-up', location: 'Room 1', minutes: 30, by: ['owner', 'member'] },
    { kind: 'service', name: 'Cleaning', location: 'Room 2', minutes: 45, by: ['member'] },
    {
      kind: 'service',
      name: 'Whitening',
      location: 'Room 3',
      minutes: 60,
      buffers: [10, 15],
      by: ['admin', 'member'],
    },
  ],
  plumbing: [
    { kind: 'meeting', name: 'Site visit', minutes: 60, buffers: [30, 30], by: ['owner', 'admin'] },
    { kind: 'service', name: 'Boiler service', minutes: 90, buffers: [30, 30], by: ['admin', 'member'] },
    { kind: 'service', name: 'Leak repair', minutes: 60, buffers: [30, 30], by: ['member'] },
  ],
}

/** Weekdays, with an hour for lunch. */
const hours = ([1, 2, 3, 4, 5] as const).flatMap((weekday): OpenHours[] => [
  { weekday, from: '09:00', to: '13:00' },
  { weekday, from: '14:00', to: '18:00' },
])
const YEAR = 365 * 24 * 60 * 60 * 1000

/** What can be booked, kept since the business opened. */
export const calendarsDemo: DemoDomain = async ({ workspace, now, as, newId }) => {
  const createdAt = new Date(now.getTime() - 2 * YEAR)
  for (const { kind, name, location = null, minutes, buffers: [before, after] = [0, 0], by } of plans[
    workspace.trade
  ])
    await createCalendar(as('owner', createdAt), {
      calendarId: newId(createdAt.getTime()),
      kind,
      name,
      location,
      timeZone: workspace.settings.timeZone,
      lengthMinutes: minutes,
      bufferBeforeMinutes: before,
      bufferAfterMinutes: after,
      capacity: 1,
      staffIds: workspace.staff.flatMap(({ id, role }) => (by.includes(role) ? id : [])),
      hours,
    })
}
