import type { DemoPerson } from '@dossier/contracts/demo/demo-people'
import { expect } from '@playwright/test'
import { listOf } from '../window/list-phrases.ts'
import type { Window } from '../window/open-window.ts'
import { ada, jun, ray } from '../window/people.ts'
import { recordOf } from '../window/record-phrases.ts'
import { typeNote } from '../window/type-note.ts'

export type Scene = {
  name: string
  who: DemoPerson | null
  /** Without it, at every width. */
  widths?: number[]
  /** Whether the docs show it, by this name. */
  docs?: boolean
  go: (window: Window) => Promise<void>
}

const openByName = async ({ page, openList }: Window, name: string) => {
  await openList()
  await listOf(page).search.fill(name)
  await listOf(page).name(name).first().click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(
    page
      .getByRole('tab')
      .or(page.getByRole('button', { name: 'Note' }))
      .first(),
  ).toBeVisible()
}

const amara = 'Amara Okafor'
const desk = [1440]

const records: Scene[] = [
  { name: 'record-empty', person: 'Empty Record' },
  { name: 'record-long', person: 'Record Thirty' },
  { name: 'record-eleven-phones', person: 'Eleven Phones', widths: [1440, 390] },
  { name: 'record-right-to-left', person: 'فاطمة الزهراء' },
  { name: 'record-chinese', person: '小明 王', widths: desk },
].map(({ person, ...scene }) => ({ ...scene, who: ada, go: (window) => openByName(window, person) }))

export const scenes: Scene[] = [
  {
    name: 'sign-in',
    who: null,
    async go({ page }) {
      await page.goto('/sign-in')
      await expect(page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' })).toBeVisible()
    },
  },
  { name: 'list', who: ada, docs: true, go: ({ openList }) => openList() },
  {
    name: 'list-searched',
    who: ada,
    async go({ page, openList }) {
      await openList()
      await listOf(page).search.fill('amara')
      await expect(listOf(page).name(amara)).toBeVisible()
    },
  },
  { name: 'record', who: ada, docs: true, go: (window) => openByName(window, amara) },
  ...records,
  {
    name: 'record-activity-tab',
    who: ada,
    widths: [390],
    async go(window) {
      await openByName(window, amara)
      await window.page.getByRole('tab', { name: 'Activity' }).click()
    },
  },
  {
    name: 'record-notes-tab',
    who: ada,
    widths: [1100, 390],
    async go(window) {
      await openByName(window, amara)
      await window.page.getByRole('tab', { name: 'Notes' }).click()
      await expect(recordOf(window.page).composer).toBeVisible()
    },
  },
  { name: 'record-read-only', who: ray, widths: desk, go: (window) => openByName(window, amara) },
  {
    name: 'editor-open',
    who: ada,
    widths: desk,
    async go(window) {
      await openByName(window, amara)
      await recordOf(window.page).field('Job title').click()
    },
  },
  {
    name: 'email-refused',
    who: ada,
    widths: desk,
    async go(window) {
      await openByName(window, amara)
      await window.page.getByRole('button', { name: '+ Add Email' }).click()
      await window.page.keyboard.type('amara@work')
      await window.page.keyboard.press('Enter')
      await expect(recordOf(window.page).alert('Enter an email address')).toBeVisible()
    },
  },
  {
    name: 'conflict',
    who: ada,
    widths: desk,
    async go({ page, api, makeContact, openRecord }) {
      const contact = await makeContact({ jobTitle: 'Art director' })
      await openRecord(contact)
      await recordOf(page).field('Job title').click()
      await recordOf(page).editor('Job title').fill('Curator')
      await api.editContact({
        contactId: contact.id,
        field: 'jobTitle',
        value: 'Gallerist',
        was: 'Art director',
      })
      await page.keyboard.press('Enter')
      await expect(recordOf(page).alert('Which value stays?')).toBeVisible()
    },
  },
  {
    name: 'tags-open',
    who: ada,
    widths: desk,
    async go(window) {
      await openByName(window, amara)
      await recordOf(window.page).tags.click()
      await expect(window.page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'owner-menu',
    who: ada,
    widths: desk,
    async go(window) {
      await openByName(window, amara)
      await window.page.getByRole('button', { name: /^(Owner: |No owner)/ }).click()
      await expect(window.page.getByRole('menuitemradio').first()).toBeVisible()
    },
  },
  {
    name: 'account-menu',
    who: jun,
    widths: [1440, 390],
    async go({ page, openList }) {
      await openList()
      await page.getByRole('button', { name: /^Account and appearance|^Jun Kim/ }).click()
      await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
    },
  },
  {
    name: 'note',
    who: ada,
    widths: desk,
    async go(window) {
      await openByName(window, amara)
      await typeNote(recordOf(window.page).composer, 'Moved to Friday, @')
      await expect(window.page.getByRole('option').first()).toBeVisible()
    },
  },
  {
    name: 'saved-toast',
    who: ada,
    widths: [1440, 390],
    async go({ page, makeContact, openRecord }) {
      await openRecord(await makeContact({ jobTitle: 'Art director' }))
      await recordOf(page).field('Job title').click()
      await recordOf(page).editor('Job title').fill('Creative director')
      await page.keyboard.press('Enter')
      await expect(recordOf(page).toast('Job title saved')).toBeVisible()
    },
  },
  {
    name: 'banner',
    who: ada,
    async go(window) {
      await openByName(window, amara)
      await window.context.setOffline(true)
      await expect(recordOf(window.page).toast('You are offline')).toBeVisible()
    },
  },
  {
    name: 'session-ended',
    who: ada,
    widths: [1440, 390],
    async go({ page, context, makeContact, openRecord }) {
      await openRecord(await makeContact({ jobTitle: 'Art director' }))
      await recordOf(page).field('Job title').click()
      await recordOf(page).editor('Job title').fill('Curator')
      await context.request.post('/api/auth/sign-out', { data: {} })
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'contact-missing',
    who: ada,
    widths: desk,
    async go({ page }) {
      await page.goto('/contacts/0188f000-0000-7000-8000-00000000dead')
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
  {
    name: 'record-could-not-load',
    who: ada,
    widths: desk,
    async go({ page, makeContact }) {
      const contact = await makeContact()
      await page.route(/\/trpc\/contacts\.record/, (route) => route.fulfill({ status: 503, body: '' }))
      await page.goto(`/contacts/${contact.id}`)
      await expect(page.getByRole('alert')).toBeVisible()
    },
  },
]
