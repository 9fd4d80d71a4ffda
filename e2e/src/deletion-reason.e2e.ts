import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { listOf } from './window/list-phrases.ts'
import { ada, ray, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey(
  'the reason of a deletion is added from its toast, read in Restore, changed and undone',
  async ({ open }) => {
    const { page, makeContact, openList } = await open(rosa, { reducedMotion: 'reduce' })
    const contact = await makeContact()
    const name = `Mara ${contact.lastName}`
    await openList()
    await listOf(page).search.fill(contact.lastName ?? '')
    await page.getByRole('checkbox', { name: `Select ${name}` }).click()
    await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click()
    const toast = recordOf(page).toast(`Deleted ${name}`)
    await expectAccess(page, 'the toast')
    await toast.getByRole('button', { name: 'Add a reason' }).click()
    const dialog = page.getByRole('dialog', { name: `Why was ${name} deleted?` })
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
    await expectAccess(page, 'the dialog')
    await page.keyboard.type('Moved to Lisbon')
    await dialog.getByRole('button', { name: 'Save reason' }).click()
    await expect(recordOf(page).toast('Reason saved')).toBeVisible()
    await expect(dialog).toBeHidden()

    await page.getByRole('link', { name: 'Restore' }).click()
    await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(contact.lastName ?? '')
    const row = page.getByRole('row', { name })
    await row.getByRole('button', { name: 'Change the reason: Moved to Lisbon' }).press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Reason' })).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Entered twice')
    await dialog.getByRole('button', { name: 'Save reason' }).click()
    await expect(row).toContainText('Entered twice')
    await recordOf(page).undo('Reason saved').last().click()
    await expect(row).toContainText('Moved to Lisbon')
  },
)

journey('a deletion without a reason says so only to those who may give one', async ({ open }) => {
  const [here, reader] = [await open(ada), await open(ray)]
  // A record that is gone answers "not found": that is what the link to it then shows.
  reader.faults.expect(/^answer: 404 \/trpc\/(contacts|notes)\./)
  const contact = await here.makeContact()
  const name = `Mara ${contact.lastName}`
  await here.api.deleteContacts({ contactIds: [contact.id] })
  await here.page.goto('/contacts/restore')
  await here.page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(contact.lastName ?? '')
  const add = here.page.getByRole('button', { name: `Add a reason for deleting ${name}` })
  const reason = here.page.getByRole('textbox', { name: 'Reason' })
  await add.click()
  await expect(reason).toBeFocused()
  await here.page.keyboard.press('Escape')
  await expect(add).toBeFocused()
  await add.press('Enter')
  await expect(reason).toBeFocused()
  await here.page.keyboard.type('Asked us to')
  await here.page.getByRole('button', { name: 'Save reason' }).click()
  await expect(here.page.getByRole('row', { name })).toContainText('Asked us to')
  await reader.page.goto(`/contacts/${contact.id}`)
  await expect(reader.page.getByRole('alert')).toContainText('Asked us to')
})

journey(
  'an address that another contact has by now is told with a link to that contact',
  async ({ open }) => {
    const { page, api, makeContact } = await open(ada)
    const address = `${randomUUID()}@shared.example`
    const one = await makeContact({ emails: [{ emailId: randomUUID(), address }] })
    const name = `Mara ${one.lastName}`
    await api.deleteContacts({ contactIds: [one.id] })
    const other = await makeContact({ emails: [{ emailId: randomUUID(), address }] })
    await page.goto('/contacts/restore')
    await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(one.lastName ?? '')
    await page.getByRole('button', { name: `Restore ${name}` }).click()
    const toast = recordOf(page).toast(`Restored ${name}. ${address} is on Mara ${other.lastName} too`)
    await expect(toast).toBeVisible()
    await expectAccess(page, 'the toast')
    await toast.getByRole('link', { name: `Mara ${other.lastName}` }).click()
    await expect(page.getByRole('heading', { level: 1, name: `Mara ${other.lastName}` })).toBeVisible()
  },
)
