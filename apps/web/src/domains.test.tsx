import type { DndSource } from '@dossier/contracts/do-not-disturb/values'
import type { DndSetting } from '@dossier/contracts/do-not-disturb/views'
import { type TimelineData, timelineGroups, type TimelineKind } from '@dossier/contracts/timeline/kinds'
import type { TimelineEntryView } from '@dossier/contracts/timeline/views'
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import './i18n/signed-in-texts.ts'
import { timelineKinds } from './domains.ts'
import { shortWhen } from './entities/appointments/when-words.ts'
import { ProvideTimelineKinds } from './entities/timeline/kind-view.tsx'
import { t } from './i18n/i18n.ts'
import { EntryIcon } from './features/timeline/entry-icon.tsx'
import { EntryLine } from './features/timeline/entry-line.tsx'

afterEach(cleanup)

const lead = { id: 'lead', name: 'Lead' }
const customer = { id: 'customer', name: 'Customer' }

const open: DndSetting = { status: 'inactive', reason: null, endsAt: null }
const shut: DndSetting = { status: 'active', reason: null, endsAt: null }
const dnd = (from: DndSetting, to: DndSetting, setBy: DndSource = 'staff') =>
  ({ channel: 'sms', direction: 'outbound', from, to, setBy }) as const

const wall = (on: string, time: string) => ({ on, time, timeZone: 'UTC' })
const ben = { id: 'ben', name: 'Ben Hill' }
const [before, after] = ['2031-06-02T10:00:00.000Z', '2031-06-05T12:30:00.000Z']
const [on, moved] = [before, after].map((at) => shortWhen(new Date(at), new Date()))
const checkUp = {
  appointmentId: 'appointment',
  calendar: { id: 'calendar', kind: 'service', name: 'Check-up' },
  start: wall('2031-06-02', '10:00'),
  startsAt: before,
} as const
const from = { start: wall('2031-06-02', '10:00'), startsAt: before, staff: ben }
const to = { start: wall('2031-06-05', '12:30'), startsAt: after, staff: ben }
const reminder = { ...checkUp, channel: 'email', offsetMinutes: 1_440 } as const

/** What each kind tells: a new kind must get an example, and its line, to compile. */
const told: { [Kind in TimelineKind]: [line: string, data: TimelineData[Kind]][] } = {
  'contact.created': [['Contact created', {}]],
  'contact.deleted': [
    ['Contact deleted', { reason: null }],
    ['Contact deleted: Moved away', { reason: 'Moved away' }],
  ],
  'contact.restored': [['Contact restored', {}]],
  'contact.edited': [
    ['Job title Painter → Sculptor', { field: 'jobTitle', from: 'Painter', to: 'Sculptor' }],
    ['Job title set to Sculptor', { field: 'jobTitle', from: null, to: 'Sculptor' }],
    ['Country Germany removed', { field: 'country', from: 'DE', to: null }],
  ],
  'owner.changed': [['Owner nobody → Customer', { from: null, to: customer }]],
  'type.changed': [
    ['Type Lead → Customer', { from: lead, to: customer }],
    ['Type Lead → nothing', { from: lead, to: null }],
  ],
  'email.added': [['Email a@b.example added', { address: 'a@b.example', label: 'Work' }]],
  'email.edited': [
    ['Email a@b.example → c@d.example', { from: 'a@b.example', to: 'c@d.example' }],
    [
      'Label of a@b.example Work → nothing',
      { from: 'a@b.example', to: 'a@b.example', label: { from: 'Work', to: null } },
    ],
    [
      'Email a@b.example → c@d.example, label Work → Home',
      { from: 'a@b.example', to: 'c@d.example', label: { from: 'Work', to: 'Home' } },
    ],
  ],
  'email.removed': [['Email a@b.example removed', { address: 'a@b.example' }]],
  'email.madePrimary': [
    ['Email a@b.example made primary', { address: 'a@b.example' }],
    ['Primary email c@d.example → a@b.example', { address: 'a@b.example', from: 'c@d.example' }],
  ],
  'email.marked': [['Email a@b.example marked as bounced', { address: 'a@b.example', state: 'bounced' }]],
  'phone.added': [['Phone number (212) 555-0147 added', { number: '(212) 555-0147', label: null }]],
  'phone.edited': [
    ['Phone number (212) 555-0147 → (212) 555-0148', { from: '(212) 555-0147', to: '(212) 555-0148' }],
  ],
  'phone.removed': [['Phone number (212) 555-0147 removed', { number: '(212) 555-0147' }]],
  'phone.madePrimary': [['Phone number (212) 555-0147 made primary', { number: '(212) 555-0147' }]],
  'phone.marked': [
    ['Phone number (212) 555-0147 marked as verified', { number: '(212) 555-0147', state: 'verified' }],
  ],
  'tag.added': [['Tag vip added', { tag: { id: 'vip', name: 'vip' } }]],
  'tag.removed': [['Tag vip removed', { tag: { id: 'vip', name: 'vip' } }]],
  'dnd.changed': [
    ['Do not disturb set for SMS', dnd(open, shut)],
    ['Do not disturb set for SMS: On holiday', dnd(open, { ...shut, reason: 'On holiday' })],
    ['Do not disturb for SMS changed', dnd({ ...shut, reason: 'On holiday' }, shut)],
    ['Do not disturb lifted for SMS', dnd({ ...shut, reason: 'On holiday' }, open)],
    [
      'The contact opted out of SMS: STOP',
      dnd(open, { ...shut, status: 'permanent', reason: 'STOP' }, 'contact'),
    ],
    ['The contact opted in to SMS again', dnd({ ...shut, status: 'permanent' }, open, 'contact')],
    ['Do not disturb set for SMS from them', { ...dnd(open, shut), direction: 'inbound' }],
  ],
  'appointment.booked': [
    [`Check-up booked for ${on}`, { ...checkUp, staff: ben, isOutsideHours: false }],
    [
      `Check-up booked for ${on}, outside the offered times`,
      { ...checkUp, staff: ben, isOutsideHours: true },
    ],
  ],
  'appointment.rescheduled': [
    [`Check-up moved, ${on} → ${moved}`, { ...checkUp, from, to, isOutsideHours: false }],
    [
      `Check-up moved, ${on} → ${moved}, with Customer`,
      { ...checkUp, from, to: { ...to, staff: customer }, isOutsideHours: false },
    ],
  ],
  'appointment.edited': [[`Check-up on ${on} edited`, { ...checkUp, changes: {} }]],
  'appointment.cancelled': [
    [`Check-up on ${on} cancelled`, { ...checkUp, reason: null }],
    [`Check-up on ${on} cancelled: Ill`, { ...checkUp, reason: 'Ill' }],
  ],
  'appointment.reinstated': [[`Check-up on ${on} is on again`, checkUp]],
  'appointment.showed': [[`Showed for Check-up on ${on}`, checkUp]],
  'appointment.noShow': [[`No-show for Check-up on ${on}`, checkUp]],
  'appointment.unmarked': [[`Mark of Check-up on ${on} cleared`, { ...checkUp, was: 'showed' }]],
  'reminder.sent': [['Reminder of Check-up sent: Email, 24 hours before', reminder]],
  'reminder.failed': [
    [
      'Reminder of Check-up not sent: Email, 24 hours before. The provider refused it.',
      { ...reminder, reason: 'provider_refused' },
    ],
  ],
  'reminder.skipped': [
    [
      'Reminder of Check-up skipped: SMS, 90 minutes before. The contact has no phone number.',
      { ...reminder, channel: 'sms', offsetMinutes: 90, reason: 'no_phone' },
    ],
    [
      'Reminder of Check-up skipped: Email, 3 days before. Reason: what_is_new.',
      { ...reminder, offsetMinutes: 4_320, reason: 'what_is_new' },
    ],
  ],
  'task.created': [['Task Call added', { taskId: 'task', title: 'Call', due: null, assignee: null }]],
  'task.edited': [['Task Call edited', { taskId: 'task', title: 'Call', changes: {} }]],
  'task.completed': [['Task Call completed', { taskId: 'task', title: 'Call' }]],
  'task.reopened': [['Task Call reopened', { taskId: 'task', title: 'Call' }]],
  'task.deleted': [['Task Call deleted', { taskId: 'task', title: 'Call' }]],
  'task.restored': [['Task Call restored', { taskId: 'task', title: 'Call' }]],
  'note.created': [['Note written', { noteId: 'note', excerpt: 'Mornings' }]],
  'note.edited': [['Note edited', { noteId: 'note', excerpt: 'Mornings', was: 'Evenings' }]],
  'note.deleted': [['Note deleted', { noteId: 'note', excerpt: 'Mornings' }]],
  'note.restored': [['Note restored', { noteId: 'note', excerpt: 'Mornings' }]],
  'activity.logged': [['Call logged', { activityId: 'call', what: 'call', text: 'Rang back' }]],
}
// Its keys are exactly these.
const kinds = Object.keys(told) as TimelineKind[]

const entryOf = (kind: TimelineKind, data: unknown): TimelineEntryView =>
  // Kind and data stand together in the table above.
  ({
    id: 'entry',
    kind,
    at: '2026-11-17T10:00:00.000Z',
    pinnedAt: null,
    actor: { kind: 'staff', id: 'ada', name: 'Ada Owens' },
    data,
  }) as TimelineEntryView

test.each(kinds)('%s has a line of its own, an icon, and words for whoever looks on', (kind) => {
  for (const [line, data] of told[kind]) {
    const { container } = render(
      <ProvideTimelineKinds value={timelineKinds}>
        <EntryLine entry={entryOf(kind, data)} />
      </ProvideTimelineKinds>,
    )
    expect(container.textContent).toBe(line)
    cleanup()
  }
  const { container } = render(
    <ProvideTimelineKinds value={timelineKinds}>
      <EntryIcon kind={kind} />
    </ProvideTimelineKinds>,
  )
  expect(container.querySelector('svg')).not.toBeNull()
  expect(t(`news.${kind}`, { ns: 'timeline', who: 'Ada', what: 'it' })).toContain('Ada')
})

test('every kind can be filtered for, once', () => {
  expect(Object.values(timelineGroups).flat().toSorted()).toEqual(kinds.toSorted())
})
