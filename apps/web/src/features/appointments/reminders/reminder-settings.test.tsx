import type { ReminderSettingsView } from '@dossier/contracts/appointments/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../../i18n/signed-in-texts.ts'
import { reminderSettingsOptions } from '../../../entities/appointments/reminder-queries.ts'
import { ProvideMe } from '../../../entities/session/me.ts'
import { queryClient } from '../../../lib/query-client.ts'
import { ReminderSettings } from './reminder-settings.tsx'

const settings: ReminderSettingsView = {
  rules: [
    { offsetMinutes: 1440, channel: 'email' },
    { offsetMinutes: 60, channel: 'email' },
  ],
  texts: [
    { channel: 'email', subject: 'Reminder: {{ appointment.what }}', body: 'See you', isOwn: false },
    { channel: 'sms', subject: null, body: 'Until then', isOwn: true },
  ],
}

let sent: { path: string; input: unknown }[]
let answers: Record<string, unknown>

const show = (canEdit = true) => {
  queryClient.setQueryData(reminderSettingsOptions().queryKey, settings)
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ProvideMe value={{ staffId: 'ada', name: 'Ada Owens' } as MeView}>
          <ReminderSettings canEdit={canEdit} />
        </ProvideMe>
      </QueryClientProvider>
    </MantineProvider>,
  )
}

// The text field that grows asks for it; this browser has none.
Object.defineProperty(document, 'fonts', { value: new EventTarget() })

beforeEach(() => {
  sessionStorage.clear()
  sent = []
  answers = {}
  vi.stubGlobal('fetch', (url: string | URL, init?: RequestInit) => {
    const path = new URL(String(url), 'http://dossier').pathname.replace('/trpc/', '')
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    sent.push({ path, input: body })
    const data = answers[path.split(',')[0] ?? ''] ?? { rows: [], nextCursor: null }
    return Promise.resolve(new Response(JSON.stringify([{ result: { data } }]), { status: 200 }))
  })
})
afterEach(() => {
  cleanup()
  queryClient.clear()
})

const inputOf = (path: string) =>
  Object.values((sent.find((one) => one.path === path)?.input ?? {}) as Record<string, unknown>)[0]

test('a reminder is added and removed, each as a change of all of them from what was seen', async () => {
  answers['reminders.changeRules'] = settings
  show()
  expect(screen.getByText('24 hours before, by email')).toBeDefined()
  fireEvent.change(screen.getByLabelText('How long before'), { target: { value: '2' } })
  fireEvent.change(screen.getByLabelText('Unit'), { target: { value: 'days' } })
  fireEvent.change(screen.getByLabelText('Channel'), { target: { value: 'sms' } })
  fireEvent.click(screen.getByRole('button', { name: 'Add reminder' }))
  await waitFor(() =>
    expect(inputOf('reminders.changeRules')).toEqual({
      rules: [...settings.rules, { offsetMinutes: 2880, channel: 'sms' }],
      was: settings.rules,
    }),
  )
  sent = []
  fireEvent.click(screen.getByRole('button', { name: 'Remove “1 hour before, by email”' }))
  await waitFor(() =>
    expect(inputOf('reminders.changeRules')).toEqual({
      rules: [settings.rules[0]],
      was: settings.rules,
    }),
  )
})

test('what is no time to remind at is refused at its field, and nothing is sent', () => {
  show()
  const field = screen.getByLabelText('How long before')
  for (const [typed, words] of [
    ['', 'between 5 minutes and 30 days'],
    ['0.5', 'between 5 minutes and 30 days'],
    ['800', 'between 5 minutes and 30 days'],
    ['24', 'already'],
  ] as const) {
    fireEvent.change(field, { target: { value: typed } })
    fireEvent.click(screen.getByRole('button', { name: 'Add reminder' }))
    expect(screen.getByText(new RegExp(words))).toBeDefined()
  }
  expect(sent).toEqual([])
})

test('who may not change settings reads them, and has nothing to change them with', () => {
  show(false)
  expect(screen.getByText('Until then')).toBeDefined()
  expect(screen.queryByRole('button')).toBeNull()
})

test('own words are written in a dialog, and the built-in ones come back', async () => {
  answers['reminders.changeText'] = settings
  show()
  fireEvent.click(screen.getByRole('button', { name: 'Change the words of the SMS' }))
  const dialog = await screen.findByRole('dialog')
  fireEvent.change(within(dialog).getByLabelText('Text'), {
    target: { value: 'See you {{ appointment.when }}' },
  })
  fireEvent.click(within(dialog).getByRole('button', { name: 'Save words' }))
  await waitFor(() =>
    expect(inputOf('reminders.changeText')).toEqual({
      channel: 'sms',
      text: { channel: 'sms', body: 'See you {{ appointment.when }}' },
    }),
  )
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  sent = []
  fireEvent.click(screen.getByRole('button', { name: 'Use the built-in words' }))
  await waitFor(() => expect(inputOf('reminders.changeText')).toEqual({ channel: 'sms', text: null }))
})
