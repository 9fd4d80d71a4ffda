import { expect } from '@playwright/test'
import type { Window } from '../window/open-window.ts'
import { ada } from '../window/people.ts'
import type { Scene } from './scenes.ts'

const both = [1440, 390]

const openMenu = async ({ api, page, makeContact, openRecord }: Window) => {
  const contact = await makeContact({ jobTitle: 'Art director', companyName: 'Lagoon Arts' })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await api.createNote({ contactId: contact.id, body: '<p>Call before noon, mornings are best.</p>' })
  await openRecord(contact)
  const name = `Mara ${contact.lastName}`
  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  return { ...contact, name }
}

/** What a person may ask for: their data, and that it is erased. */
export const privacyScenes: Scene[] = [
  {
    name: 'export',
    who: ada,
    widths: both,
    async go(window) {
      await openMenu(window)
      await window.page.getByRole('menuitem', { name: 'Export personal data…' }).click()
      await expect(window.page.getByRole('dialog')).toBeVisible()
    },
  },
  {
    name: 'erase',
    who: ada,
    widths: both,
    async go(window) {
      const { name } = await openMenu(window)
      await window.page.getByRole('menuitem', { name: 'Erase on request…' }).click()
      await window.page.getByLabel('Type the name to go on').fill(name)
    },
  },
  {
    name: 'certificate',
    who: ada,
    docs: true,
    widths: both,
    async go({ api, page, makeContact }) {
      const contact = await makeContact({ jobTitle: 'Art director' })
      await api.createNote({ contactId: contact.id, body: '<p>Call before noon.</p>' })
      const { deletionId } = await api.call<{ deletionId: string }>('deletions.eraseOnRequest', {
        contactId: contact.id,
        name: `Mara ${contact.lastName}`,
        reference: 'Request 2026-14',
      })
      await page.goto(`/contacts/restore/certificates/${deletionId}`)
      await expect(page.getByRole('heading', { name: 'Certificate of erasure' })).toBeVisible({
        timeout: 60_000,
      })
    },
  },
]
