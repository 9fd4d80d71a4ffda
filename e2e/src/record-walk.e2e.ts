import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { madeName } from './window/made-name.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const names = ['Abe', 'Bea', 'Cem']

journey(
  'previous and next walk through the list that one came from, which says where one is',
  async ({ open }) => {
    const { page, makeContact, openList } = await open(ada)
    const lastName = madeName()
    for (const firstName of names) await makeContact({ firstName, lastName })
    await openList()
    const list = listOf(page)
    await list.search.fill(lastName)
    await expect(list.names).toHaveCount(3)
    await list.name(`Bea ${lastName}`).click()
    const heading = (name: string) => page.getByRole('heading', { level: 1, name: `${name} ${lastName}` })
    await expect(heading('Bea')).toBeVisible()
    await expect(page.getByText('2 of 3', { exact: true })).toBeVisible()
    await page.keyboard.press(']')
    await expect(heading('Cem')).toBeVisible()
    await expect(page.getByText('3 of 3', { exact: true })).toBeVisible()
    await page.keyboard.press('[')
    await page.getByRole('link', { name: 'Previous contact' }).click()
    await expect(heading('Abe')).toBeVisible()
    await expect(page.getByText('1 of 3', { exact: true })).toBeVisible()
    await page.goBack()
    await expect(list.search).toHaveValue(lastName)
  },
)

journey('the record that one is about to open is on its way before the click', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  const [first, second, third] = await Promise.all(
    names.map((firstName) => makeContact({ firstName, lastName })),
  )
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('contacts.record')) asked.push(request.postData() ?? '')
  })
  const times = (contact: { id: string } | undefined) =>
    asked.filter((body) => contact !== undefined && body.includes(contact.id)).length
  await openList()
  const list = listOf(page)
  await list.search.fill(lastName)
  await expect(list.names).toHaveCount(3)
  await list.name(`Abe ${lastName}`).hover()
  await expect.poll(() => times(first)).toBe(1)
  await list.name(`Bea ${lastName}`).focus()
  await expect.poll(() => times(second)).toBe(1)
  await page.keyboard.press('Enter')
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  expect(times(second)).toBe(1)

  const next = page.getByRole('link', { name: 'Next contact' })
  // Before it is known who comes next, nothing is there to be fetched.
  await expect(next).toHaveAttribute('href', /contacts/)
  await next.hover()
  await expect.poll(() => times(third)).toBe(1)
  await next.click()
  await expect(page.getByRole('heading', { level: 1, name: `Cem ${lastName}` })).toBeVisible()
  expect(times(third)).toBe(1)
})

journey('a record opened from a list shows at once what the list knows of it', async ({ open }) => {
  const { page, api, makeContact, openList } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await openList()
  const list = listOf(page)
  await list.search.fill(contact.lastName ?? '')
  await expect(list.names).toHaveCount(1)
  const answer = Promise.withResolvers<void>()
  await page.route(/contacts\.record/, async (route) => {
    await answer.promise
    await route.continue()
  })
  await list.names.first().click()
  const record = recordOf(page)
  await expect(page.getByRole('heading', { level: 1, name: `Mara ${contact.lastName}` })).toBeVisible()
  await expect(record.information).toContainText('Art director')
  await expect(record.information).toContainText('vip')
  const label = record.information.getByText('Job title', { exact: true })
  const place = await label.boundingBox()
  answer.resolve()
  await expect(record.line('Contact created')).toBeVisible()
  // What was there stays where it was.
  expect((await label.boundingBox())?.y).toBeCloseTo(place?.y ?? -1, -0.5)
})
