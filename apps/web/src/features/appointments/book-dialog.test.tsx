import type { SlotView } from '@dossier/contracts/appointments/views'
import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { recordOptions } from '../../entities/record/queries.ts'
import { ProvideMe } from '../../entities/session/me.ts'
import { formatTime } from '../../lib/format.ts'
import { queryClient } from '../../lib/query-client.ts'
import { BookDialog } from './book-dialog.tsx'
import { dayOf } from './slots-by-day.ts'

const contactId = '0198a3de-7d0e-7000-8000-000000000001'
const id = (last: number) => `0198a3de-7d0e-7000-8000-00000000010${last}`
const ben = { id: id(1), name: 'Ben Hill' }
const ada = { id: id(2), name: 'Ada Owens' }
const calendar = (number: number, name: string, changed: Partial<CalendarView> = {}): CalendarView => ({
  id: id(number),
  kind: 'meeting',
  name,
  location: null,
  timeZone: 'Asia/Tokyo',
  lengthMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  capacity: 1,
  staff: [ben],
  hours: [],
  ...changed,
})
const both = [
  calendar(3, 'Consultation'),
  calendar(4, 'Review', { staff: [ada, ben] }),
  calendar(5, 'Check-up', { kind: 'service' }),
]

/** By the viewer's clock, so many days from now. */
const at = (days: number, hours: number) => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours)
}
const slot = (days: number, hours: number): SlotView => ({
  startsAt: at(days, hours).toISOString(),
  start: { on: '2031-06-02', time: '10:00', timeZone: 'Asia/Tokyo' },
  staff: [ben],
})

let calendars: CalendarView[]
let slots: SlotView[]
let refusal: string | null
let booked: { start: object; staffId: string | null; calendarId: string; isOutsideHours: boolean }[]

/** The procedures that the dialog calls, as the server answers them. */
const answers: Record<string, (input: unknown) => unknown> = {
  'calendars.list': () => ({ calendars }),
  'appointments.slots': () => ({ slots, next: slot(20, 9) }),
  'appointments.nearestSlots': () => ({ slots: [slot(1, 14)] }),
  'appointments.book': (input) => {
    booked.push(input as (typeof booked)[number])
    return refusal === null ? input : undefined
  },
}
const fail = () => ({
  error: {
    message: '',
    code: -32_009,
    data: { code: 'conflict', reason: refusal, fields: [], conflict: null, requestId: 'request' },
  },
})

const show = ({ overrideHours = false, writeSettings = false } = {}) => {
  const onClose = vi.fn()
  const record = {
    contact: { timeZone: 'Pacific/Honolulu' },
    abilities: { edit: true, editTypes: false, overrideHours },
  } as RecordView
  queryClient.setQueryDefaults(recordOptions(contactId).queryKey, { staleTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData(recordOptions(contactId).queryKey, record)
  // Of the reader the dialog asks only these.
  const me = { staffId: ada.id, workspace: { timeZone: 'UTC' }, abilities: { writeSettings } } as MeView
  const router = createRouter({
    routeTree: createRootRoute({ component: () => <BookDialog contactId={contactId} onClose={onClose} /> }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  })
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ProvideMe value={me}>
          <RouterProvider router={router} />
        </ProvideMe>
      </QueryClientProvider>
    </MantineProvider>,
  )
  return onClose
}
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }))
const time = (days: number, hours: number) => {
  const times = screen.getByRole('radiogroup', { name: 'Free times' })
  return within(times).getByRole<HTMLInputElement>('radio', { name: formatTime(at(days, hours)) })
}
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)

// The text field that grows asks for it; this browser has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  sessionStorage.clear()
  calendars = both
  slots = [slot(1, 9), slot(1, 14), slot(2, 10)]
  refusal = null
  booked = []
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    const procedures = decodeURIComponent(
      new URL(url, 'http://localhost').pathname.slice('/trpc/'.length),
    ).split(',')
    const inputs = JSON.parse(body) as Record<string, unknown>
    const all = procedures.map((name, index) => {
      const data = answers[name]?.(inputs[index])
      return data === undefined ? fail() : { result: { data } }
    })
    return Promise.resolve(
      new Response(JSON.stringify(all), { headers: { 'content-type': 'application/json' } }),
    )
  })
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('chooses no kind before it is known which calendars there are', async () => {
  calendars = [calendar(5, 'Check-up', { kind: 'service' })]
  show()
  const meeting = await screen.findByRole<HTMLInputElement>('radio', { name: 'Meeting' })
  expect(meeting.checked).toBe(false)
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Service' }).checked).toBe(true),
  )
})

test('it opens on the reader’s own calendar and its next free times; one choice and it can be saved', async () => {
  const onClose = show()
  await waitFor(() => expect(time(1, 9).checked).toBe(false))
  expect(screen.getByLabelText<HTMLSelectElement>('Calendar').selectedOptions[0]?.text).toBe('Review')
  expect(field('Date').value).toBe(dayOf(at(1, 9)))
  expect(screen.getByRole('radio', { name: 'Meeting' })).toHaveProperty('checked', true)
  fireEvent.click(time(1, 14))
  expect(screen.getByText(/for the contact, in Honolulu/).textContent).toContain(formatTime(at(1, 14)))
  save()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(booked).toEqual([
    expect.objectContaining({ calendarId: id(4), staffId: null, isOutsideHours: false, notes: null }),
  ])
  expect(booked[0]?.start).toMatchObject({ timeZone: 'Asia/Tokyo' })
})

test('another day shows its times, and one without any leads to the next', async () => {
  show()
  await waitFor(() => time(1, 9))
  fireEvent.change(field('Date'), { target: { value: dayOf(at(2, 0)) } })
  await waitFor(() => time(2, 10))
  fireEvent.change(field('Date'), { target: { value: dayOf(at(3, 0)) } })
  expect(screen.getByText(/^Nothing is free on/)).not.toBeNull()
  expect(screen.getByRole('button', { name: /^Next free/ }).textContent).toContain(formatTime(at(20, 9)))
})

test('a service has its own list', async () => {
  show()
  await waitFor(() => time(1, 9))
  fireEvent.click(screen.getByRole('radio', { name: 'Service' }))
  const list = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Service' })
  expect([...list.options].map(({ text }) => text)).toEqual(['Check-up'])
})

test('a time that somebody else took meanwhile leaves the form as it is, and offers the nearest', async () => {
  refusal = 'appointment.taken'
  const onClose = show()
  await waitFor(() => time(1, 9))
  fireEvent.click(time(1, 9))
  fireEvent.change(field('Notes'), { target: { value: 'Brings the scan' } })
  slots = [slot(1, 14)]
  save()
  const nearest = await screen.findByRole('radiogroup', { name: 'The nearest free times' })
  expect(field('Notes').value).toBe('Brings the scan')
  expect(onClose).not.toHaveBeenCalled()
  refusal = null
  const offered = within(nearest).getByRole<HTMLInputElement>('radio')
  fireEvent.click(offered)
  // What has the focus stays where it is.
  expect(offered.checked && offered.isConnected).toBe(true)
  save()
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce())
  expect(booked[1]).toMatchObject({ notes: 'Brings the scan' })
})

test('a time that goes while one looks is known before it is sent', async () => {
  show()
  await waitFor(() => time(1, 9))
  fireEvent.click(time(1, 9))
  slots = [slot(1, 14)]
  await queryClient.invalidateQueries()
  expect(await screen.findByRole('radiogroup', { name: 'The nearest free times' })).not.toBeNull()
})

test('without a time nothing is sent, and the times have the focus', async () => {
  show()
  await waitFor(() => time(1, 9))
  save()
  expect(await screen.findByText('Choose a time.')).not.toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('radiogroup', { name: 'Free times' }))
  expect(booked).toEqual([])
})

test('a time that is not offered is for those with the right, who accept it first', async () => {
  show({ overrideHours: true })
  await waitFor(() => time(1, 9))
  fireEvent.click(screen.getByRole('button', { name: 'Another time' }))
  fireEvent.change(field('Time'), { target: { value: '07:30' } })
  save()
  expect(await screen.findByText('Tick this to book a time that is not offered.')).not.toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: 'Book it although it is not offered' }))
  save()
  await waitFor(() => expect(booked).toEqual([expect.objectContaining({ isOutsideHours: true })]))
})

test('who may not book such a time is not offered it', async () => {
  show()
  await waitFor(() => time(1, 9))
  expect(screen.queryByRole('button', { name: 'Another time' })).toBeNull()
})

test('where nothing can be booked yet it says so, and leads those who may set it up', async () => {
  calendars = []
  show({ writeSettings: true })
  const link = await screen.findByRole('link', { name: 'Set up calendars and services' })
  expect(link.getAttribute('href')).toBe('/settings/calendars')
  expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true')
})

test('who may not set it up is told whom to ask', async () => {
  calendars = []
  show()
  expect(await screen.findByText(/Ask an owner or an admin/)).not.toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})
