import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { ada, jun, ray } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('delete, find in Restore, restore, everything is back', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  // The stream tells of the deletion while the record is still being left.
  faults.expect(/^answer: 404 \/trpc\/contacts\.record$/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  const name = `Mara ${contact.lastName}`
  await openRecord(contact)
  const record = recordOf(page)
  await record.tags.fill('vip')
  await page.keyboard.press('Enter')
  await expect(record.line('Tag vip added')).toBeVisible()

  await page.getByRole('button', { name: `Actions for ${name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete contact' }).click()
  await expect(record.toast(`Deleted ${name}`)).toBeVisible()
  await listOf(page).search.fill(contact.lastName ?? '')
  await expect(listOf(page).name(name)).toHaveCount(0)

  await page.getByRole('link', { name: 'Restore' }).click()
  await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(contact.lastName ?? '')
  const row = page.getByRole('row', { name })
  await expect(row).toContainText('by Ada Owens')
  await expect(row).toContainText('60 days')
  await row.getByRole('button', { name: `Restore ${name}` }).click()
  await expect(record.toast(`Restored ${name}`)).toBeVisible()
  await expect(row).toHaveCount(0)

  await openRecord(contact)
  await expect(record.field('Job title', 'Art director')).toBeVisible()
  await expect(record.information.getByText('vip', { exact: true })).toBeVisible()
  await expect(record.line('Contact restored')).toHaveCount(1)
})

journey('a colleague’s open record says who deleted it, and brings it back', async ({ open }) => {
  const [here, there, reader] = [await open(ada), await open(jun), await open(ray)]
  const contact = await here.makeContact()
  const name = `Mara ${contact.lastName}`
  // A record that is gone answers "not found": that is what these windows then show.
  for (const { faults } of [here, there, reader])
    faults.expect(/^answer: 404 \/trpc\/(contacts|deletions|notes)\./)
  for (const window of [here, there, reader]) await window.openRecord(contact)
  await here.page.getByRole('button', { name: `Actions for ${name}` }).click()
  await here.page.getByRole('menuitem', { name: 'Delete contact' }).click()
  await expect(there.page.getByRole('alert')).toContainText('Ada Owens deleted this contact')
  await expect(reader.page.getByRole('alert')).toContainText('Ada Owens deleted this contact')
  await expect(reader.page.getByRole('button', { name: 'Restore' })).toHaveCount(0)
  await there.page.getByRole('button', { name: 'Restore' }).click()
  await expect(there.page.getByRole('button', { name: `Actions for ${name}` })).toBeVisible()
  await expect(recordOf(there.page).line('Contact restored')).toContainText('Jun Kim')
})

journey('undo a deletion from its toast, by key too', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  await openList()
  await listOf(page).search.fill(contact.lastName ?? '')
  await page.getByRole('checkbox', { name: `Select ${name}` }).click()
  await page.getByRole('region', { name: 'Selection' }).getByRole('button', { name: 'Delete' }).click()
  await expect(listOf(page).name(name)).toHaveCount(0)
  await recordOf(page).undo(`Deleted ${name}`).click()
  await expect(listOf(page).name(name)).toBeVisible()
})

journey('delete permanently, after typing the name, and never under legal hold', async ({ open }) => {
  const { page, api, makeContact } = await open(ada)
  const contact = await makeContact()
  const name = `Mara ${contact.lastName}`
  await api.deleteContacts({ contactIds: [contact.id] })
  await page.goto('/contacts/restore')
  await page.getByRole('searchbox', { name: 'Search deleted contacts' }).fill(contact.lastName ?? '')
  const row = page.getByRole('row', { name })
  const actions = row.getByRole('button', { name: `Actions for ${name}` })
  await actions.click()
  await page.getByRole('menuitem', { name: 'Put on legal hold…' }).click()
  await page.getByRole('dialog').getByLabel('Reason').fill('Court order 14')
  await page.getByRole('dialog').getByRole('button', { name: 'Put on hold' }).click()
  await expect(row).toContainText('On legal hold')
  await actions.click()
  await expect(page.getByRole('menuitem', { name: 'Delete permanently…' })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Release the legal hold' }).click()
  await expect(row).toContainText('60 days')

  await actions.click()
  await page.getByRole('menuitem', { name: 'Delete permanently…' }).click()
  const dialog = page.getByRole('dialog')
  const act = dialog.getByRole('button', { name: 'Delete permanently' })
  await expect(dialog.getByLabel('Type the name to go on')).toBeFocused()
  await page.keyboard.type('Somebody else')
  await expect(act).toHaveAttribute('aria-disabled', 'true')
  await dialog.getByLabel('Type the name to go on').fill(name)
  await act.click()
  await expect(recordOf(page).toast(`${name} is being permanently deleted`)).toBeVisible()
  await expect(row).toHaveCount(0)
})
