import { expect } from '@playwright/test'
import { bookFree, dayFromNow, makeCalendar } from '../window/calendars.ts'
import type { Window } from '../window/open-window.ts'
import { ada } from '../window/people.ts'
import type { Scene } from './scenes.ts'

const both = [1440, 390]

/** A contact who lives elsewhere, with two appointments to come and one that was cancelled. */
const openBooked = async ({ api, page, makeContact, openRecord }: Window) => {
  const contact = await makeContact({ jobTitle: 'Art director', timeZone: 'Asia/Tokyo' })
  const checkUp = await makeCalendar(api, { name: 'Check-up', kind: 'service', location: 'Room 2' })
  const talk = await makeCalendar(api, { name: 'Consultation', lengthMinutes: 45 })
  const [soon, later] = [await dayFromNow(page, 1), await dayFromNow(page, 9)]
  const notes = 'Would like to hear what whitening costs. Prefers mornings.'
  await bookFree(api, contact.id, checkUp, { from: soon, notes })
  await bookFree(api, contact.id, talk, { from: later })
  await openRecord(contact, '/appointments')
  await expect(page.getByText('Prefers mornings')).toBeVisible()
}

/** What a contact is booked for, how that is done, and what can be booked. */
export const appointmentScenes: Scene[] = [
  { name: 'appointments', who: ada, docs: true, go: openBooked },
  {
    name: 'appointments-menu',
    who: ada,
    widths: both,
    async go(window) {
      await openBooked(window)
      await window.page
        .getByRole('button', { name: /^Actions for Check-up/ })
        .first()
        .click()
      await expect(window.page.getByRole('menuitem', { name: 'Cancel appointment' })).toBeVisible()
    },
  },
  {
    name: 'appointments-booking',
    who: ada,
    docs: true,
    widths: both,
    async go(window) {
      const { page } = window
      await openBooked(window)
      await page.getByRole('button', { name: '+ Add', exact: true }).click()
      const times = page.getByRole('radiogroup', { name: 'Free times' }).getByRole('radio')
      await times.nth(2).check()
      await expect(page.getByText(/for the contact, in Tokyo/).last()).toBeVisible()
    },
  },
  {
    name: 'appointments-custom-time',
    who: ada,
    widths: both,
    async go(window) {
      const { page } = window
      await openBooked(window)
      await page.getByRole('button', { name: '+ Add', exact: true }).click()
      await page.getByRole('button', { name: 'Another time' }).click()
      await page.getByLabel('Time', { exact: true }).fill('07:30')
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Tick this to book')).toBeVisible()
    },
  },
  {
    name: 'appointments-taken',
    who: ada,
    widths: both,
    async go(window) {
      const { page, api, makeContact, openRecord } = window
      const calendar = await makeCalendar(api, { name: 'Consultation' })
      const other = await makeContact()
      await openRecord(await makeContact(), '/appointments')
      await page.getByRole('button', { name: '+ Add', exact: true }).click()
      await page.getByRole('radio', { name: 'Meeting' }).check()
      await page.getByRole('combobox', { name: 'Calendar' }).selectOption(calendar.id)
      const from = await dayFromNow(page, 4)
      await page.getByLabel('Date', { exact: true }).fill(from)
      await page.getByRole('radiogroup', { name: 'Free times' }).getByRole('radio').first().check()
      await bookFree(api, other.id, calendar, { from })
      await expect(page.getByRole('radiogroup', { name: 'The nearest free times' })).toBeVisible()
    },
  },
  {
    name: 'appointments-cancelling',
    who: ada,
    widths: [1440],
    async go(window) {
      await openBooked(window)
      await window.page
        .getByRole('button', { name: /^Actions for Check-up/ })
        .first()
        .click()
      await window.page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'appointments-calendars',
    who: ada,
    docs: true,
    async go(window) {
      const { page, api } = window
      await makeCalendar(api, { name: 'Check-up', kind: 'service', location: 'Room 2' })
      await page.goto('/settings/calendars')
      await expect(page.getByRole('button', { name: /^Actions for/ }).first()).toBeVisible()
    },
  },
  {
    name: 'appointments-calendar-form',
    who: ada,
    widths: both,
    async go({ page, api }) {
      const { name } = await makeCalendar(api)
      await page.goto('/settings/calendars')
      await page.getByRole('button', { name, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
]
