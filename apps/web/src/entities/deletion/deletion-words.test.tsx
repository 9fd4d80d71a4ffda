import type { RestorationView } from '@dossier/contracts/deletion/views'
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import '../../i18n/deletion-texts.ts'
import { restoredWords } from './deletion-words.tsx'

const router = createRouter({
  routeTree: createRootRoute(),
  history: createMemoryHistory({ initialEntries: ['/'] }),
})
const amara = { contactId: 'amara', name: 'Amara Okafor' }
const lost = (what: string) => ({
  contactId: 'amara',
  appointmentId: what,
  what,
  startsAt: '2026-11-17T09:00:00.000Z',
})
const show = (more: Partial<RestorationView>) => {
  const restoration = { restored: [amara], tooLate: 0, missing: 0, shared: [], lost: [], ...more }
  const { container } = render(
    <RouterContextProvider router={router}>{restoredWords(restoration)}</RouterContextProvider>,
  )
  return container.textContent
}
afterEach(cleanup)

test('a restored contact is named', () => {
  expect(show({})).toBe('Restored Amara Okafor')
})

test('an appointment whose time somebody else has is named, with the way to it', () => {
  expect(show({ lost: [lost('Check-up')] })).toMatch(
    /^Restored Amara Okafor\. Check-up, .*17.* is cancelled: somebody else has this time by now$/,
  )
  expect(screen.getByRole('link').getAttribute('href')).toBe('/contacts/amara/appointments')
})

test('of several the first is named and the others are counted, after a shared address', () => {
  const shared = [{ contactId: 'amara', address: 'a@example.com', with: { contactId: 'bea', name: 'Bea' } }]
  const words = show({ shared, lost: [lost('Check-up'), lost('Cleaning'), lost('Whitening')] })
  expect(words).toMatch(
    /^Restored Amara Okafor\. a@example\.com is on Bea too\. Check-up, .* and 2 more appointments are cancelled: /,
  )
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent?.slice(0, 8))).toEqual([
    'Bea',
    'Check-up',
  ])
})
