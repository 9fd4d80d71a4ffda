import { expect } from '@playwright/test'
import { listOf } from '../window/list-phrases.ts'
import { type OddContact, oddContacts } from '../window/odd-contacts.ts'
import { ada } from '../window/people.ts'
import { recordOf } from '../window/record-phrases.ts'
import type { Scene } from './scenes.ts'

const names: readonly OddContact[] = [
  'nothing',
  'one-letter',
  'long-name',
  'emoji',
  'tamil-and-arabic',
  '300-tags',
  '100-kb-note',
]

/** Contacts that are unlike most. */
export const oddScenes: Scene[] = [
  ...names.map(
    (name): Scene => ({
      name: `odd-${name}`,
      who: ada,
      async go(window) {
        await window.openRecord(await oddContacts[name](window))
        await expect(window.page.getByRole('button', { name: '+ Add Email' })).toBeVisible()
      },
    }),
  ),
  {
    name: 'odd-100-kb-note-open',
    who: ada,
    widths: [1440, 390],
    async go(window) {
      await window.openRecord(await oddContacts['100-kb-note'](window), '/notes')
      await expect(recordOf(window.page).notes.first()).toBeVisible()
    },
  },
  {
    name: 'odd-long-timeline',
    who: ada,
    async go({ page, openList }) {
      await openList()
      await listOf(page).search.fill('Long Timeline')
      await listOf(page).name('Long Timeline').click()
      await expect(page.getByRole('heading', { level: 1, name: 'Long Timeline' })).toBeVisible()
      await expect(page.getByRole('button', { name: '+ Add Email' })).toBeVisible()
    },
  },
  {
    name: 'odd-names-in-the-list',
    who: ada,
    async go(window) {
      for (const name of ['long-name', 'emoji', 'tamil-and-arabic', 'nothing'] as const)
        await oddContacts[name](window)
      await window.openList()
      const { page } = window
      await listOf(page).search.fill('Lagoon Arts')
      await expect(listOf(page).names.filter({ hasText: 'Aadrika' })).toHaveCount(0)
      await expect(listOf(page).names.first()).toBeVisible()
    },
  },
]
