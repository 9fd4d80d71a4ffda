import { expect, type Page } from '@playwright/test'
import type { Window } from '../window/open-window.ts'
import { recordOf } from '../window/record-phrases.ts'
import { bookFree, dayFromNow, makeCalendar } from '../window/calendars.ts'
import { typeNote } from '../window/type-note.ts'
import { escape, type State } from './state.ts'

const owner = /^(Owner: |No owner)/
const tab = ({ page }: Window, name: string) => page.getByRole('tab', { name })
/** On a phone the parts of a record stand behind tabs. */
const goToTab = async (window: Window, name: 'Info' | 'Activity' | 'Notes') => {
  if (await tab(window, 'Info').isVisible()) await tab(window, name).click()
  else if (name === 'Notes') await tab(window, name).click()
}

/** The three dots of the one appointment that stands in the section. */
const appointmentActions = (page: Page) =>
  page.getByRole('tabpanel', { name: 'Appointments' }).getByRole('button', { name: /^Actions for/ })

/** While one edits who the contact is. */
export const ofRecord: State[] = [
  [
    'full',
    async (window, contact) => {
      await window.openRecord(contact)
      await expect(recordOf(window.page).field('Job title')).toBeVisible()
    },
  ],
  [
    'a line edited',
    async ({ page }) => {
      await recordOf(page).field('Job title').click()
      await recordOf(page).editor('Job title').fill('Curator')
    },
  ],
  [
    'saved, with the way back',
    async ({ page }) => {
      await page.keyboard.press('Enter')
      await expect(recordOf(page).toast('Job title saved')).toBeVisible()
    },
  ],
  [
    'a day edited',
    async ({ page }) => {
      await recordOf(page).field('Date of birth').click()
      await expect(page.getByLabel('Date of birth', { exact: true })).toBeFocused()
    },
  ],
  [
    'a choice edited',
    async (window) => {
      await escape(window)
      await recordOf(window.page).field('Time zone').click()
      await expect(window.page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'an address refused',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: '+ Add Email' }).click()
      await window.page.keyboard.type('not an address')
      await window.page.keyboard.press('Enter')
      await expect(recordOf(window.page).alert('Enter an email address')).toBeVisible()
    },
  ],
  [
    'actions of an address',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: 'Actions for mara@work.example' }).click()
      await expect(window.page.getByRole('menuitem').first()).toBeVisible()
    },
  ],
  [
    'tags offered',
    async (window) => {
      await escape(window)
      await recordOf(window.page).tags.click()
      await expect(window.page.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'colours of a tag',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: 'Colour of vip' }).click()
      await expect(window.page.getByRole('menuitemradio', { name: 'Teal' })).toBeVisible()
    },
  ],
  [
    'types, and the dialog of types',
    async (window) => {
      await escape(window)
      await recordOf(window.page).field('Type').click()
      await window.page.getByRole('menuitem', { name: 'Edit list' }).click()
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'owners',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: owner }).first().click()
      await expect(window.page.getByRole('menuitemradio').first()).toBeVisible()
    },
  ],
  [
    'two people on one field',
    async (window, contact) => {
      const { page, api, faults } = window
      faults.expect(/^answer: 409 .*contacts\.edit/)
      await escape(window)
      await recordOf(page).field('Company').click()
      await recordOf(page).editor('Company').fill('Harbour Arts')
      await api.editContact({ contactId: contact.id, field: 'companyName', value: 'Bay Arts', was: null })
      await page.keyboard.press('Enter')
      await expect(recordOf(page).alert('Which value stays?')).toBeVisible()
    },
  ],
]

/** What stands beside it. */
export const besideIt: State[] = [
  [
    'the activity, and something logged',
    async (window, contact) => {
      await window.openRecord(contact)
      await goToTab(window, 'Activity')
      await window.page.getByRole('button', { name: 'Log activity' }).click()
      await expect(window.page.getByRole('textbox', { name: 'What was said or done' })).toBeVisible()
    },
  ],
  [
    'the activity narrowed',
    async (window) => {
      const { page } = window
      await escape(window)
      await expect(page.getByRole('dialog')).toBeHidden()
      await page.getByRole('button', { name: /^Filter/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'notes, and a colleague offered',
    async (window) => {
      await escape(window)
      await goToTab(window, 'Notes')
      await typeNote(recordOf(window.page).composer, 'For @')
      const people = window.page.getByRole('listbox', { name: 'Colleagues to mention' })
      await expect(people.getByRole('option').first()).toBeVisible()
    },
  ],
  [
    'a note edited',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: 'Edit note' }).click()
      await expect(window.page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused()
    },
  ],
  [
    'what a note said before',
    async (window) => {
      await window.page.getByRole('tabpanel').getByRole('button', { name: 'Cancel' }).last().click()
      await window.page.getByRole('button', { name: '1 earlier text' }).click()
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'appointments, with reminders',
    async (window, contact) => {
      const { page, api } = window
      const calendar = await makeCalendar(api)
      const from = await dayFromNow(page, 3)
      await bookFree(api, contact.id, calendar, { from, notes: 'Brings the scan' })
      await window.openRecord(contact, '/appointments')
      await expect(appointmentActions(page)).toBeVisible()
    },
  ],
  [
    'what can be done with an appointment',
    async ({ page }) => {
      await appointmentActions(page).click()
      await expect(page.getByRole('menuitem', { name: 'Reschedule' })).toBeVisible()
    },
  ],
  [
    'an appointment on its way to be cancelled',
    async ({ page }) => {
      await page.getByRole('menuitem', { name: 'Cancel appointment' }).click()
      await expect(page.getByLabel('Reason (optional)')).toBeVisible()
    },
  ],
  [
    'a booking without a time',
    async ({ page }) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Keep appointment' }).click()
      await page.getByRole('button', { name: '+ Add', exact: true }).click()
      await expect(page.getByRole('radiogroup', { name: 'Free times' })).toBeVisible()
      await page.getByRole('button', { name: 'Save' }).click()
      await expect(page.getByText('Choose a time.')).toBeVisible()
    },
  ],
  [
    'a time that is not offered',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Another time' }).click()
      await expect(page.getByLabel('Time', { exact: true })).toBeVisible()
      await page.getByRole('dialog').getByRole('button', { name: 'Cancel', exact: true }).click()
      await expect(page.getByRole('dialog')).toHaveCount(0)
    },
  ],
  [
    'offline',
    async (window) => {
      window.faults.expect(/^request: net::ERR_INTERNET_DISCONNECTED/)
      await escape(window)
      await window.context.setOffline(true)
      await expect(recordOf(window.page).toast('You are offline')).toBeVisible()
      await window.context.setOffline(false)
    },
  ],
  [
    'the session ended',
    async ({ page, context, faults }) => {
      faults.expect(/^answer: 401/)
      await context.request.post('/api/auth/sign-out', { data: {} })
      await page.keyboard.press('n')
      await typeNote(recordOf(page).composer, 'Half a thought')
      await page.keyboard.press('Control+Enter')
      await expect(page.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible()
    },
  ],
]
