import type { AppointmentGroup } from '@dossier/contracts/appointments/values'
import type { AppointmentView } from '@dossier/contracts/appointments/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { appointmentsOptions } from '../../entities/appointments/queries.ts'
import { calendarsOptions } from '../../entities/calendars/queries.ts'
import { recordOptions } from '../../entities/record/queries.ts'
import { ProvideMe } from '../../entities/session/me.ts'
import { queryClient } from '../../lib/query-client.ts'
import { AppointmentsPanel } from './appointments-panel.tsx'

const contactId = 'amara'
const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()
const ids = { one: '0198a3de-7d0e-7000-8000-000000000001', two: '0198a3de-7d0e-7000-8000-000000000002' }
const appointment = (
  id: keyof typeof ids,
  hours: number,
  changed: Partial<AppointmentView> = {},
): AppointmentView => ({
  id: ids[id],
  calendar: { id: 'calendar', kind: 'service', name: `Check-up ${id}`, location: 'Room 2' },
  staff: { id: 'ada', name: 'Ada Owens' },
  start: { on: '2031-06-02', time: '10:00', timeZone: 'Asia/Tokyo' },
  startsAt: inHours(hours),
  endsAt: inHours(hours + 0.5),
  status: 'confirmed',
  isOutsideHours: false,
  notes: null,
  emailId: null,
  phoneId: null,
  createdAt: '2026-11-17T10:00:00.000Z',
  createdBy: null,
  cancelled: null,
  reminders: [],
  ...changed,
})
const read = (group: AppointmentGroup, appointments: AppointmentView[]) =>
  queryClient.setQueryData(appointmentsOptions(contactId, group).queryKey, {
    pages: [{ appointments, nextCursor: null }],
    pageParams: [null],
  })
const items = () => screen.queryAllByRole('listitem').filter((item) => item.id !== '')
const names = () => items().map((item) => item.querySelector('bdi')?.textContent)
const menuItems = (name: RegExp) => {
  fireEvent.click(screen.getByRole('button', { name }))
  return screen.findAllByRole('menuitem')
}

let refuse: () => void

const show = (canEdit = true) => {
  const abilities = { edit: canEdit, editTypes: false, overrideHours: false }
  // Of the record the panel asks only what may be done with it, and where the contact lives.
  const record = { contact: { timeZone: 'Pacific/Honolulu' }, abilities } as RecordView
  queryClient.setQueryDefaults(recordOptions(contactId).queryKey, { staleTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData(recordOptions(contactId).queryKey, record)
  queryClient.setQueryData(calendarsOptions().queryKey, { calendars: [] })
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ProvideMe value={{ staffId: 'ada', name: 'Ada Owens' } as MeView}>
          <AppointmentsPanel contactId={contactId} asked={0} />
        </ProvideMe>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

// The text field that grows asks for it; this browser has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  sessionStorage.clear()
  const answer = Promise.withResolvers<Response>()
  refuse = () => answer.reject(new TypeError('The line is cut'))
  vi.stubGlobal('fetch', () => answer.promise)
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('upcoming ones stand by what comes first: with whom, where, how they stand, and by whose clock', () => {
  read('upcoming', [
    appointment('two', 50, { notes: 'Brings the scan', isOutsideHours: true }),
    appointment('one', 26, { status: 'unconfirmed' }),
  ])
  show()
  expect(names()).toEqual(['Check-up one', 'Check-up two'])
  const [one, two] = items()
  expect(one?.textContent).toMatch(
    /Unconfirmed.*for the contact, in Honolulu.*in Tokyo.*with Ada Owens.*Room 2/,
  )
  expect(two?.textContent).toMatch(/Confirmed.*Outside the offered times.*Brings the scan/)
})

test('a cancelled one is gone at once, with its reason among the cancelled, and is back where that fails', async () => {
  read('upcoming', [appointment('one', 26), appointment('two', 50)])
  read('cancelled', [])
  show()
  const acts = await menuItems(/^Actions for Check-up one/)
  expect(acts.map((act) => act.textContent)).toEqual(['Reschedule', 'Edit', 'Cancel appointment'])
  fireEvent.click(acts.at(-1) ?? document.body)
  const dialog = await screen.findByRole('dialog', { name: 'Cancel Check-up one?' })
  fireEvent.change(within(dialog).getByLabelText('Reason (optional)'), { target: { value: 'Ill' } })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel appointment' }))
  await waitFor(() => expect(names()).toEqual(['Check-up two']))
  fireEvent.click(screen.getByRole('tab', { name: 'Cancelled', hidden: true }))
  await waitFor(() => expect(items()[0]?.textContent).toMatch(/Check-up one.*Cancelled.*: Ill/))
  refuse()
  await waitFor(() => expect(items()).toEqual([]))
  expect(await screen.findByRole('alert')).not.toBeNull()
  // What was typed waits in the form.
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Reason (optional)').value).toBe('Ill')
})

test('how it went is said once it has begun, and cleared again', async () => {
  read('past', [appointment('one', -26), appointment('two', -50, { status: 'no_show' })])
  show()
  fireEvent.click(screen.getByRole('tab', { name: 'Past' }))
  const open = await menuItems(/^Actions for Check-up one/)
  expect(open.map((act) => act.textContent).slice(0, 2)).toEqual(['Showed', 'No-show'])
  fireEvent.click(open[0] ?? document.body)
  await waitFor(() => expect(items()[0]?.textContent).toContain('Showed'))
  const marked = await menuItems(/^Actions for Check-up two/)
  expect(marked.map((act) => act.textContent).slice(0, 2)).toEqual(['Showed', 'Clear how it went'])
})

test('each reminder says what became of it, and one that was not sent is sent again, once', async () => {
  const reminder = { offsetMinutes: 60, channel: 'email', plannedAt: inHours(25), at: null } as const
  read('upcoming', [
    appointment('one', 26, {
      reminders: [
        { ...reminder, offsetMinutes: 1_440, state: 'sent', reason: null, at: inHours(-1), deliveryId: 'a' },
        { ...reminder, state: 'planned', reason: null, deliveryId: null },
        { ...reminder, channel: 'sms', state: 'skipped', reason: 'no_phone', deliveryId: 'b' },
        { ...reminder, offsetMinutes: 30, state: 'failed', reason: 'unheard_of', deliveryId: 'c' },
      ],
    }),
  ])
  show()
  const list = screen.getByRole('list', { name: 'Reminders' })
  const lines = within(list)
    .getAllByRole('listitem')
    .map((line) => line.textContent)
  expect(lines).toEqual([
    expect.stringMatching(/^Email · 24 hours before · sent /),
    expect.stringMatching(/^Email · 1 hour before · planned for /),
    'SMS · 1 hour before · skipped The contact has no phone number.',
    'Email · 30 minutes before · not sent Reason: unheard_of.Retry',
  ])
  const calls = vi.fn<(url: string | URL) => Promise<Response>>(
    () => Promise.withResolvers<Response>().promise,
  )
  vi.stubGlobal('fetch', calls)
  const retry = screen.getByRole('button', { name: 'Retry the reminder: Email, 30 minutes before' })
  fireEvent.click(retry)
  fireEvent.click(retry)
  await waitFor(() => expect(calls).toHaveBeenCalled())
  expect(calls.mock.calls.map(([url]) => new URL(String(url), 'http://dossier').pathname)).toEqual([
    '/trpc/reminders.retry',
  ])
})

test('a reminder of what has begun is not sent again', () => {
  const failed = { offsetMinutes: 60, channel: 'email', plannedAt: inHours(-2), at: inHours(-2) } as const
  read('past', [
    appointment('one', -1, { reminders: [{ ...failed, state: 'failed', reason: null, deliveryId: 'a' }] }),
  ])
  show()
  fireEvent.click(screen.getByRole('tab', { name: 'Past' }))
  expect(screen.getByRole('list', { name: 'Reminders' })).toBeDefined()
  expect(screen.queryByRole('button', { name: /^Retry/ })).toBeNull()
})

test('who may only read sees the appointments, and no way to change them', () => {
  read('upcoming', [appointment('one', 26)])
  show(false)
  expect(names()).toEqual(['Check-up one'])
  expect(screen.queryByRole('button')).toBeNull()
})
