import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { failProcedure } from '../window/fail-procedure.ts'
import { listOf } from '../window/list-phrases.ts'
import { recordOf } from '../window/record-phrases.ts'
import { escape, type State } from './state.ts'

export const ofList: State[] = [
  ['full', ({ openList }) => openList()],
  [
    'rows selected',
    async ({ page }) => {
      await listOf(page).names.first().focus()
      await page.keyboard.press('x')
      await expect(page.getByText('1 selected', { exact: true })).toBeVisible()
    },
  ],
  [
    'column picker',
    async ({ page }) => {
      const button = page.getByRole('button', { name: 'Choose columns' })
      // A phone has room for one.
      if (!(await button.isVisible())) return
      await button.click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'account menu',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: /^Account and appearance/ }).click()
      await expect(window.page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
    },
  ],
  [
    'notifications',
    async (window) => {
      await escape(window)
      await window.page.getByRole('button', { name: /^Notifications/ }).click()
      await expect(window.page.getByRole('heading', { name: 'Notifications' })).toBeVisible()
    },
  ],
  [
    'palette',
    async (window, { lastName }) => {
      await escape(window)
      await window.page.keyboard.press('Control+k')
      await window.page.getByRole('combobox', { name: 'Search or jump…' }).fill(lastName ?? '')
      await expect(window.page.getByRole('option', { name: lastName ?? '' })).toBeVisible({ timeout: 10_000 })
    },
  ],
  [
    'shortcut help',
    async (window) => {
      await escape(window)
      await expect(window.page.getByRole('dialog')).toBeHidden()
      await window.page.keyboard.press('?')
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'new contact like one there is',
    async (window, { lastName }) => {
      const { page } = window
      await escape(window)
      await page.getByRole('button', { name: 'New contact' }).click()
      await page.getByRole('textbox', { name: 'First name' }).fill('Mara')
      await page.getByRole('textbox', { name: 'Last name' }).fill(lastName ?? '')
      await page.getByRole('textbox', { name: 'Email' }).fill('no address')
      await page.keyboard.press('Enter')
      await expect(page.getByText('This contact may be the same person.')).toBeVisible()
      await expect(page.getByText('Enter an email address')).toBeVisible()
    },
  ],
  [
    'no hit',
    async ({ page }) => {
      await page.getByRole('button', { name: 'Cancel' }).click()
      await listOf(page).search.fill('zzqqxx nobody')
      await expect(page.getByText('No contact matches')).toBeVisible()
    },
  ],
]

export const whereItFails: State[] = [
  [
    'a contact that is missing',
    async ({ page, faults }) => {
      faults.expect(/^answer: 404/)
      await page.goto(`/contacts/${randomUUID()}`)
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  [
    'no page',
    async ({ page }) => {
      await page.goto('/nowhere')
      await expect(page.getByText('There is nothing at this address.')).toBeVisible()
    },
  ],
  [
    'a record that may only be read',
    async ({ page, openRecord }, contact) => {
      await openRecord(contact)
      await expect(recordOf(page).information.getByText('Art director')).toBeVisible()
    },
  ],
  [
    'a record that could not be read',
    async ({ page }, contact) => {
      for (const path of ['contacts.record', 'timeline.list', 'notes.list']) await failProcedure(page, path)
      await page.goto(`/contacts/${contact.id}`)
      await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 10_000 })
    },
  ],
  [
    'a list that could not be read',
    async ({ page }) => {
      for (const path of ['contacts.list', 'contacts.count']) await failProcedure(page, path)
      await page.goto('/contacts')
      await expect(page.getByRole('alert').filter({ hasText: 'the contacts' })).toBeVisible({
        timeout: 10_000,
      })
    },
  ],
]

export const signedOut: State[] = [
  [
    'sign-in',
    async ({ page, faults }) => {
      faults.expect(/^answer: 401/)
      await page.goto('/sign-in')
      await expect(page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' })).toBeVisible()
    },
  ],
  [
    'refused',
    async ({ page }) => {
      await page.getByRole('textbox', { name: 'Email' }).fill('nobody@harbour.example')
      await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  ],
  [
    'choosing a password',
    async ({ page }) => {
      await page.goto('/set-password?token=none')
      await expect(page.getByRole('button', { name: 'Set password' })).toBeVisible()
    },
  ],
]
