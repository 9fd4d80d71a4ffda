import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import { listOf } from '../window/list-phrases.ts'
import type { Window } from '../window/open-window.ts'
import { ada } from '../window/people.ts'
import { recordOf } from '../window/record-phrases.ts'
import type { Scene } from './scenes.ts'

const desk = [1440]
const both = [1440, 390]

/** A record with something of each kind, that only this picture knows. */
const openMade = async ({ api, makeContact, openRecord }: Window, tab = '') => {
  const contact = await makeContact({ jobTitle: 'Art director', companyName: 'Lagoon Arts' })
  await api.addTags({ contactId: contact.id, names: ['vip', 'recall due'] })
  const note = await api.createNote({
    contactId: contact.id,
    body: '<p>Call before noon, mornings are best.</p>',
  })
  await api.call('notes.edit', { noteId: note.id, body: '<p>Call after noon.</p>', was: note.body })
  await openRecord(contact, tab)
  return contact
}

/** What opens over a page, and what a page looks like in the middle of work. */
export const stateScenes: Scene[] = [
  {
    name: 'list-selected',
    who: ada,
    docs: true,
    widths: both,
    async go({ page, openList }) {
      await openList()
      await listOf(page).names.first().focus()
      for (const key of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
      await expect(page.getByText('3 selected', { exact: true })).toBeVisible()
    },
  },
  {
    name: 'list-could-not-load',
    who: ada,
    widths: desk,
    async go({ page }) {
      await page.route(/\/trpc\/[^?]*contacts\.(list|count)/, (route) => route.abort())
      await page.goto('/contacts')
      await expect(page.getByRole('alert').first()).toBeVisible({ timeout: 10_000 })
    },
  },
  {
    name: 'palette',
    who: ada,
    docs: true,
    widths: both,
    async go(window) {
      await openMade(window)
      await window.page.keyboard.press('Control+k')
      await window.page.getByRole('combobox', { name: 'Search or jump…' }).fill('a')
      await expect(window.page.getByRole('option').nth(6)).toBeVisible()
    },
  },
  {
    name: 'shortcuts',
    who: ada,
    widths: both,
    async go(window) {
      await openMade(window)
      await window.page.keyboard.press('?')
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'notifications',
    who: ada,
    widths: both,
    async go(window) {
      const { page, api, openList, makeContact } = window
      const me = (await api.staff()).find(({ name }) => name === 'Jun Kim')
      await api.createNote({
        contactId: (await makeContact()).id,
        body: 'Please read',
        mentions: me ? [me.id] : [],
      })
      await openList()
      await page.getByRole('button', { name: /^Notifications/ }).click()
      await expect(page.getByRole('heading', { name: 'Notifications' })).toBeVisible()
    },
  },
  {
    name: 'new-contact-alike',
    who: ada,
    widths: both,
    async go({ page, openList }) {
      await openList()
      await page.getByRole('button', { name: 'New contact' }).click()
      await page.getByRole('textbox', { name: 'First name' }).fill('Amara')
      await page.getByRole('textbox', { name: 'Last name' }).fill('Okafor')
      await expect(page.getByText('This contact may be the same person.')).toBeVisible()
    },
  },
  {
    name: 'pane-folded',
    who: ada,
    widths: desk,
    async go(window) {
      await openMade(window)
      await window.page.getByRole('button', { name: 'Fold the details' }).click()
    },
  },
  {
    name: 'print',
    who: ada,
    widths: desk,
    async go(window) {
      await openMade(window)
      await window.page.emulateMedia({ media: 'print' })
    },
  },
  {
    name: 'activity-filter',
    who: ada,
    docs: true,
    widths: both,
    async go(window) {
      const { page } = window
      await openMade(window, '/activity')
      await page.getByRole('button', { name: 'Pin this entry' }).first().click({ force: true })
      await page.getByRole('button', { name: /^Filter/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'note-history',
    who: ada,
    widths: both,
    async go(window) {
      await openMade(window, '/notes')
      await window.page.getByRole('button', { name: '1 earlier text' }).click()
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'note-deleted-meanwhile',
    who: ada,
    widths: desk,
    async go(window) {
      const { page, api } = window
      const contact = await openMade(window)
      await page.getByRole('button', { name: 'Edit note' }).click()
      const editor = page.getByRole('textbox', { name: 'Text of the note' })
      await expect(editor).toHaveAttribute('contenteditable', 'true')
      await editor.fill('Call on Friday.')
      const [note] = await api.notes(contact.id)
      await api.deleteNote(note?.id ?? '')
      await page.keyboard.press('Control+Enter')
      await expect(recordOf(page).alert('deleted this note meanwhile')).toBeVisible()
    },
  },
  {
    name: 'settings-tags',
    who: ada,
    async go({ page }) {
      await page.goto('/settings/tags')
      await expect(page.getByRole('heading', { name: 'Tags' })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Rename / }).first()).toBeVisible()
    },
  },
  {
    name: 'restore',
    who: ada,
    docs: true,
    async go({ page, api, makeContact }) {
      const { id } = await makeContact({ firstName: 'ליאור', lastName: 'כהן' })
      await api.deleteContacts({ contactIds: [id] })
      await page.goto('/contacts/restore')
      await expect(page.getByRole('button', { name: 'Restore Grace Whitfield' })).toBeVisible()
    },
  },
  {
    name: 'restored',
    who: ada,
    docs: true,
    async go({ page, api, makeContact }) {
      const shared = () => [{ emailId: randomUUID(), address: 'm.lindqvist@work.example' }]
      const { id } = await makeContact({ firstName: 'Mara', lastName: 'Lindqvist', emails: shared() })
      await api.deleteContacts({ contactIds: [id], reason: 'Entered twice' })
      await makeContact({ firstName: 'M.', lastName: 'Lindqvist', emails: shared() })
      await page.goto('/contacts/restore')
      await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill('lindqvist')
      await page.getByRole('button', { name: 'Restore Mara Lindqvist' }).first().click()
      await expect(page.getByRole('status').getByRole('link', { name: 'M. Lindqvist' })).toBeVisible()
    },
  },
  {
    name: 'background-work',
    who: ada,
    docs: true,
    async go({ page }) {
      await page.goto('/settings/background')
      await expect(page.getByRole('row', { name: 'Grace Whitfield' })).toBeVisible()
    },
  },
  {
    name: 'temporal-waiting',
    who: ada,
    widths: desk,
    docs: true,
    async go({ page }) {
      await page.goto('/settings/background')
      const run = page.getByRole('link', { name: 'Open the run for Henrik Dahl in Temporal' })
      await page.goto((await run.getAttribute('href')) ?? '')
      await expect(page.getByText('Until retention ends').first()).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText('"contactId"')).toBeVisible()
    },
  },
  {
    name: 'temporal-erased',
    who: ada,
    widths: desk,
    docs: true,
    async go({ page, api, makeContact }) {
      const { id, lastName } = await makeContact({ firstName: 'Bea' })
      await api.deleteContacts({ contactIds: [id] })
      await api.call('deletions.purgeNow', { contactId: id, name: `Bea ${lastName}` })
      await page.goto('/settings/background')
      await page.getByRole('combobox', { name: 'Show' }).selectOption('finished')
      const run = page.locator(`a[href*="${id}"]`)
      await page.goto((await run.getAttribute('href', { timeout: 60_000 })) ?? '')
      await expect(page.getByText('leave the tombstone').first()).toBeVisible({ timeout: 30_000 })
      await expect(page.getByText('"purged"')).toBeVisible()
    },
  },
  {
    name: 'contact-deleted',
    who: ada,
    widths: both,
    async go({ page, api, makeContact }) {
      const { id } = await makeContact({ firstName: 'Mara', lastName: 'Lindqvist' })
      await api.deleteContacts({ contactIds: [id] })
      await page.goto(`/contacts/${id}`)
      await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible()
    },
  },
  {
    name: 'settings-deletion',
    who: ada,
    widths: both,
    async go({ page }) {
      await page.goto('/settings/deletion')
      await expect(page.getByLabel('Days')).toBeVisible()
    },
  },
]
