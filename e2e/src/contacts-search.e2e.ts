import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { madeName } from './window/made-name.ts'
import { madePhone } from './window/made-phone.ts'
import { ada } from './window/people.ts'

journey('find a contact by part of the name, the email or the phone', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  const address = `${madeName().toLowerCase()}@letters.example`
  const number = madePhone()
  await makeContact({
    lastName,
    emails: [{ emailId: randomUUID(), address }],
    phones: [{ phoneId: randomUUID(), number }],
  })
  await openList()
  const list = listOf(page)
  for (const part of [
    lastName.slice(1, 8).toLowerCase(),
    address.slice(0, 9),
    number.slice(6),
    `mara ${lastName}`,
  ]) {
    await list.search.fill(part)
    await expect(list.names.first()).toHaveAccessibleName(`Mara ${lastName}`)
    await expect(list.row(lastName)).toContainText(address)
    await expect(list.row(lastName)).toContainText(number)
    await expect(list.said(/^[1-9]\d* contacts?$/)).toBeVisible()
  }
  await list.search.fill('zzqqxx nobody')
  await expect(page.getByText('No contact matches “zzqqxx nobody”.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(list.search).toHaveValue('')
  await expect(list.names.first()).toBeVisible()
})

journey('Enter right after typing waits for the hits and goes to the first', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const contact = await makeContact()
  await openList()
  const list = listOf(page)
  await list.search.fill(contact.lastName ?? '')
  await page.keyboard.press('Enter')
  await expect(list.name(`Mara ${contact.lastName}`)).toBeFocused()
})
