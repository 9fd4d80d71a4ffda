import type { DndView } from '@dossier/contracts/do-not-disturb/views'
import type { RecordView } from '@dossier/contracts/record/views'
import type { MeView } from '@dossier/contracts/staff/views'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import '../../i18n/signed-in-texts.ts'
import { queryClient } from '../../lib/query-client.ts'
import { recordOptions } from '../record/queries.ts'
import { useRecord } from '../record/use-record.ts'
import { ProvideMe } from '../session/me.ts'
import { DndBadge } from './dnd-badge.tsx'
import { DndFolder } from './dnd-folder.tsx'

const contactId = 'amara'
const view = (changed: Partial<DndView> = {}): DndView => ({
  ...{ channel: 'sms', direction: 'outbound', status: 'active', reason: null, endsAt: null },
  ...{ setBy: 'staff', staff: { id: 'jun', name: 'Jun Park' }, since: '2026-11-17T10:00:00.000Z' },
  ...changed,
})

const Both = ({ canEdit }: { canEdit: boolean }) => {
  const { record } = useRecord(contactId)
  if (!record) return null
  const shut = record.doNotDisturb
  return (
    <>
      <DndBadge shut={shut} />
      <DndFolder contactId={contactId} shut={shut} canEdit={canEdit} />
    </>
  )
}

let sent: unknown[]
let answer: (response: Response | Error) => void

const show = (doNotDisturb: DndView[], canEdit = true) => {
  // Of the record these parts read nothing else, and of the reader only who they are.
  const record = { doNotDisturb } as unknown as RecordView
  queryClient.setQueryDefaults(recordOptions(contactId).queryKey, { staleTime: Number.POSITIVE_INFINITY })
  queryClient.setQueryData(recordOptions(contactId).queryKey, record)
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <ProvideMe value={{ staffId: 'ada', name: 'Ada Owens' } as MeView}>
          <Both canEdit={canEdit} />
        </ProvideMe>
      </QueryClientProvider>
    </MantineProvider>,
  )
}
const switchOf = (channel: string) =>
  screen.getByRole<HTMLInputElement>('switch', { name: `Do not disturb: ${channel}` })

beforeEach(() => {
  sent = []
  vi.stubGlobal('fetch', (_: unknown, { body }: { body: string }) => {
    const waiting = Promise.withResolvers<Response>()
    sent.push(JSON.parse(body))
    answer = (response) => (response instanceof Error ? waiting.reject(response) : waiting.resolve(response))
    return waiting.promise
  })
})
afterEach(() => {
  cleanup()
  queryClient.clear()
  vi.unstubAllGlobals()
})

test('each channel has a switch, and what is shut says by whom, until when and why', () => {
  show([view({ reason: 'On holiday', endsAt: '2150-01-02T10:00:00.000Z' })])
  expect(screen.getAllByRole('switch')).toHaveLength(5)
  expect(switchOf('SMS').checked).toBe(true)
  expect(switchOf('Email').checked).toBe(false)
  expect(screen.getByText(/Set by Jun Park/).textContent).toMatch(
    /Set by Jun Park, .*Until .*2150.*On holiday/,
  )
  expect(screen.getByText('DND: SMS').title).toBe('Do not disturb: SMS')
})

test('a channel is shut at once, says what it began from, and is open again where that fails', async () => {
  show([])
  fireEvent.click(switchOf('Email'))
  await waitFor(() => expect(switchOf('Email').checked).toBe(true))
  expect(screen.getByText('DND: email')).toBeDefined()
  expect(screen.getByText(/Set by Ada Owens/)).toBeDefined()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(JSON.stringify(sent[0])).toContain('"was":{"status":"inactive","reason":null,"endsAt":null}')
  answer(new TypeError('The line is cut'))
  await waitFor(() => expect(switchOf('Email').checked).toBe(false))
  expect(screen.queryByText(/^DND/)).toBeNull()
})

test('all channels shut say so beside each, and beside the name', () => {
  show([view({ channel: 'all' }), view({ channel: 'call' })])
  expect(screen.getAllByText('Shut with all channels')).toHaveLength(4)
  expect(screen.getByText(/^DND/).textContent).toBe('DND: all channels and calls')
})

test('what the contact shut themselves has no switch, and says who can open it', () => {
  show([view({ status: 'permanent', setBy: 'contact', staff: null, reason: 'STOP' })])
  expect(screen.getAllByRole('switch')).toHaveLength(4)
  expect(screen.queryByRole('button', { name: /Reason and end for SMS/ })).toBeNull()
  expect(screen.getByText(/Opted out themselves/).textContent).toMatch(/STOP.*Only the contact can open/)
})

test('what is inbound is no matter of being reached', () => {
  show([view({ direction: 'inbound' })])
  expect(switchOf('SMS').checked).toBe(false)
  expect(screen.queryByText(/^DND/)).toBeNull()
})

test('who may only read sees what is shut, and no way to change it', () => {
  show([view()], false)
  expect(screen.queryAllByRole('switch')).toEqual([])
  expect(screen.queryAllByRole('button')).toEqual([])
  expect(screen.getAllByText(/^O(n|ff)$/).map(({ textContent }) => textContent)).toEqual([
    ...['Off', 'Off', 'On', 'Off', 'Off'],
  ])
})
