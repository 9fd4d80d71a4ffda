import type { CalendarView } from '@dossier/contracts/calendars/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../i18n/settings-texts.ts'
import '../../i18n/signed-in-texts.ts'
import { calendarsOptions } from '../../entities/calendars/queries.ts'
import { ProvideMe } from '../../entities/session/me.ts'
import { queryClient } from '../../lib/query-client.ts'
import { CalendarsSettings } from './calendars-settings.tsx'

const ada = { id: '0198a3de-7d0e-7000-8000-000000000002', name: 'Ada Owens' }
const checkUp: CalendarView = {
  id: '0198a3de-7d0e-7000-8000-000000000001',
  kind: 'service',
  name: 'Check-up',
  location: 'Room 2',
  timeZone: 'Europe/London',
  lengthMinutes: 45,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  capacity: 1,
  staff: [ada],
  hours: [
    { weekday: 1, from: '09:00', to: '12:00' },
    { weekday: 1, from: '13:00', to: '17:00' },
  ],
}

let sent: unknown[]

const show = (calendars: CalendarView[], canEdit = true) => {
  queryClient.setQueryData(calendarsOptions().queryKey, { calendars })
  // Of the reader these parts ask only these.
  const me = { staffId: ada.id, name: ada.name, workspace: { timeZone: 'Europe/London' } } as MeView
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ProvideMe value={me}>
          <CalendarsSettings canEdit={canEdit} />
        </ProvideMe>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
const openForm = async (button: string, name: string) => {
  fireEvent.click(screen.getByRole('button', { name: button }))
  return screen.findByRole('dialog', { name })
}

beforeEach(() => {
  sessionStorage.clear()
  sent = []
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    sent.push(Object.values(JSON.parse(body) as object)[0])
    return new Promise(() => {})
  })
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('each stands with its kind, length, place, people, hours and zone', () => {
  show([checkUp])
  const row = screen.getByRole('row', { name: /Check-up/ })
  expect(row.textContent).toMatch(
    /Service · 45 min · Room 2.*Ada Owens.*Mon 09:00–12:00, 13:00–17:00.*Europe\/London/,
  )
})

test('an edit sends what was changed: hours of a day, copied to the working days', async () => {
  show([checkUp])
  const form = await openForm('Check-up', 'Edit Check-up')
  fireEvent.change(within(form).getByLabelText('Length in minutes'), { target: { value: '30' } })
  fireEvent.click(within(form).getByRole('button', { name: 'Remove 13:00 to 17:00 on Monday' }))
  fireEvent.click(within(form).getByRole('button', { name: 'Copy Monday to weekdays' }))
  expect(within(form).getByText('Monday to Friday have the hours of Monday')).not.toBeNull()
  fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
  await waitFor(() => expect(sent.at(-1)).toHaveProperty('patch'))
  expect(sent.at(-1)).toMatchObject({
    calendarId: checkUp.id,
    patch: {
      lengthMinutes: 30,
      hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '12:00' })),
    },
    was: { lengthMinutes: 45, hours: checkUp.hours },
  })
})

test('hours that overlap and a missing name are said where they are', async () => {
  show([])
  const form = await openForm('Add calendar or service', 'Add a calendar or service')
  fireEvent.click(within(form).getByRole('button', { name: 'Add hours on Monday' }))
  const [, from] = within(form).getAllByLabelText('Monday, from')
  const [, to] = within(form).getAllByLabelText('Monday, to')
  fireEvent.change(from ?? form, { target: { value: '16:00' } })
  fireEvent.change(to ?? form, { target: { value: '18:00' } })
  fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
  expect(await within(form).findByText('Two of these hours overlap. Change one of them.')).not.toBeNull()
  expect(within(form).getByText('Enter a value.')).not.toBeNull()
  expect(document.activeElement).toBe(within(form).getByLabelText('Name'))
})

test('a deleted one is gone at once', async () => {
  show([checkUp])
  fireEvent.click(screen.getByRole('button', { name: 'Actions for Check-up' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }))
  await waitFor(() => expect(screen.queryByRole('row', { name: /Check-up/ })).toBeNull())
})

test('who may only read sees them, and no way to change them', () => {
  show([checkUp], false)
  expect(screen.getByRole('row', { name: /Check-up/ })).not.toBeNull()
  expect(screen.queryByRole('button', { name: /Add|Actions|Check-up/ })).toBeNull()
})
