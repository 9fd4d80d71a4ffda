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
  }
  await list.search.fill('zzqqxx nobody')
  await expect(page.getByText('No contact matches “zzqqxx nobody”.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(list.search).toHaveValue('')
  await expect(list.names.first()).toBeVisible()
})

journey('open a contact by a click, and come back to the same row', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  await Promise.all(['Mara', 'Nuri', 'Oda'].map((firstName) => makeContact({ firstName, lastName })))
  await openList()
  const list = listOf(page)
  await list.search.fill(lastName)
  await list.name(`Nuri ${lastName}`).click()
  await expect(page.getByRole('heading', { level: 1, name: `Nuri ${lastName}` })).toBeVisible()
  await page.goBack()
  await expect(list.search).toHaveValue(lastName)
  await expect(list.name(`Nuri ${lastName}`)).toBeFocused()
})

journey('find and open a contact by keyboard alone', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  await Promise.all(['Mara', 'Nuri', 'Oda'].map((firstName) => makeContact({ firstName, lastName })))
  await openList()
  const { keyboard } = page
  const list = listOf(page)
  await keyboard.press('/')
  await expect(list.search).toBeFocused()
  await keyboard.type(lastName)
  await expect(list.names).toHaveCount(3)
  await keyboard.press('Enter')
  await expect(list.name(`Mara ${lastName}`)).toBeFocused()
  await keyboard.press('j')
  await keyboard.press('j')
  await expect(list.name(`Oda ${lastName}`)).toBeFocused()
  await keyboard.press('k')
  await expect(list.name(`Nuri ${lastName}`)).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Nuri ${lastName}` })).toBeVisible()
  await page.goBack()
  await expect(list.name(`Nuri ${lastName}`)).toBeFocused()
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

journey('a long list pages on while it is scrolled, and draws only what is in sight', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const { grid } = listOf(page)
  const rows = grid.getByRole('row')
  await grid.hover()
  const seen = async () => Number(await rows.last().getAttribute('aria-rowindex'))
  await expect(async () => {
    await page.mouse.wheel(0, 2_000)
    expect(await seen()).toBeGreaterThan(200)
  }).toPass()
  await expect(async () => {
    await page.keyboard.press('j')
    await page.keyboard.press('End')
    expect(await seen()).toBe(Number(await grid.getAttribute('aria-rowcount')))
  }).toPass()
  expect(await rows.count()).toBeLessThan(80)
})

journey('a list left far down is found again where it was', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const list = listOf(page)
  await list.grid.hover()
  let lastRow = 0
  await expect(async () => {
    const before = lastRow
    lastRow = Number(await list.grid.getByRole('row').last().getAttribute('aria-rowindex'))
    if (lastRow <= 130) await page.mouse.wheel(0, 1_500)
    expect(lastRow).toBeGreaterThan(130)
    expect(lastRow, 'the list has come to rest').toBe(before)
  }).toPass()
  const address = await list.names.nth((await list.names.count()) >> 1).getAttribute('href')
  await list.grid.locator(`[href="${address}"]`).click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  const focused = list.grid.getByRole('link').and(page.locator(':focus'))
  await expect(focused).toHaveAttribute('href', address ?? '')
  await expect(focused).toBeInViewport()
})

journey('what is searched for is in no address', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const { lastName } = await makeContact()
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await openList()
  const list = listOf(page)
  await list.search.fill(lastName ?? '')
  await list.name(`Mara ${lastName}`).click()
  await page.goBack()
  await expect(list.search).toHaveValue(lastName ?? '')
  addresses.push(page.url())
  expect(addresses.filter((address) => address.includes(lastName ?? ''))).toEqual([])
})
