import type { Role } from '@dossier/contracts/rights'
import { bookAppointment, cancelAppointment, listSlots, markAppointment } from '@dossier/core/appointments'
import { listCalendars } from '@dossier/core/calendars'
import { dayIn, dayPlus, wallTimeIn } from '@dossier/core/zoned-time'
import type { Demo, DemoDomain } from './demo-domain.ts'
import { fixtureContacts } from './fixture-contacts.ts'

type Plan = {
  what: 'Consultation' | 'Check-up' | 'Cleaning' | 'Whitening'
  notes?: string
  by: Role
  week: 'last' | 'next'
  became?: 'showed' | 'no_show'
  /** Why it was cancelled. */
  cancelled?: string
}

const plans: readonly Plan[] = [
  { what: 'Check-up', by: 'member', week: 'last', became: 'showed' },
  { what: 'Cleaning', by: 'admin', week: 'last', became: 'no_show' },
  { what: 'Consultation', by: 'owner', week: 'last', cancelled: 'Was ill' },
  { what: 'Whitening', notes: 'Wants two shades lighter.', by: 'owner', week: 'next' },
  { what: 'Check-up', notes: 'Bring the old X-rays.', by: 'member', week: 'next' },
  { what: 'Cleaning', by: 'member', week: 'last', became: 'showed' },
  { what: 'Consultation', by: 'admin', week: 'next' },
  { what: 'Consultation', by: 'admin', week: 'last', became: 'showed' },
  { what: 'Cleaning', by: 'owner', week: 'next', cancelled: 'Found an earlier date elsewhere' },
]

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const ABOUT = 21

/** Appointments of last week, with how they went, and of next; and one whose reminder goes out in a moment. */
export const appointmentsDemo: DemoDomain = async (demo) => {
  const { calendars } = await listCalendars(demo.as('owner', demo.now))
  const idOf = (name: string): string => {
    const calendar = calendars.find((one) => one.name === name)
    if (!calendar) throw new Error(`${demo.workspace.name} has no calendar ${name}.`)
    return calendar.id
  }
  for (const [index, contactId] of demo.contactIds.slice(0, ABOUT).entries()) {
    // The first contact shows one of each kind.
    const some = index === 0 ? plans.slice(0, 4) : [index + 3, index + 6].map((n) => plans[n % plans.length])
    for (const plan of some) if (plan) await addAppointment(demo, contactId, idOf(plan.what), plan)
  }
  await bookForLater(demo, idOf('Consultation'))
}

const addAppointment = async (
  { workspace, now, chance, as, newId }: Demo,
  contactId: string,
  calendarId: string,
  plan: Plan,
): Promise<void> => {
  const { notes = null, by, week, became, cancelled } = plan
  const today = dayIn(workspace.settings.timeZone, now)
  const bookedAt = new Date(now.getTime() - (9 + chance.below(8)) * DAY - chance.below(DAY))
  const from = dayPlus(today, week === 'last' ? -7 : 1)
  const { slots } = await listSlots(as(by, bookedAt), { calendarId, from, days: 7 })
  const { start, startsAt } = chance.pick(slots)
  const appointmentId = newId(bookedAt.getTime())
  await bookAppointment(as(by, bookedAt), { appointmentId, contactId, calendarId, start, notes })
  const begunAt = new Date(startsAt)
  if (cancelled !== undefined) {
    const cancelledAt = new Date(Math.min(begunAt.getTime() - 20 * 60 * MINUTE, now.getTime() - DAY))
    await cancelAppointment(as(by, cancelledAt), { appointmentId, reason: cancelled })
  }
  if (became !== undefined)
    await markAppointment(as('member', new Date(begunAt.getTime() + 20 * MINUTE)), {
      appointmentId,
      as: became,
    })
}

/**
 * A time that is not offered, and whose reminder of an hour before goes out three minutes from now: it can be watched
 * in the record, the mail sink and the Temporal UI.
 */
const bookForLater = async ({ workspace, as, newId }: Demo, calendarId: string): Promise<void> => {
  const now = Date.now()
  const startsAt = new Date(Math.ceil(now / MINUTE) * MINUTE + 63 * MINUTE)
  await bookAppointment(as('owner', new Date(now)), {
    appointmentId: newId(now),
    contactId: fixtureContacts.accents.id,
    calendarId,
    start: wallTimeIn(workspace.settings.timeZone, startsAt),
    isOutsideHours: true,
    notes: 'Squeezed in: a crown came off.',
  })
}
