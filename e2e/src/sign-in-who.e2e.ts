import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { emailOf, password, signInAs } from './own-people.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const account = (page: Page) => page.getByRole('button', { name: /^Account and appearance/ })

journey(
  'another tab signs out and in as somebody else: this one follows, with nothing left of the first',
  async ({ open }) => {
    const { context, page, faults, makeContact, openRecord } = await open(ada)
    faults.expect(/answer: 401/, /net::ERR/)
    const contact = await makeContact()
    await openRecord(contact)
    const record = recordOf(page)
    await record.composer.click()
    await page.keyboard.type('For my eyes only')
    await expect(page.getByRole('button', { name: 'Save note' })).toBeVisible()

    const other = await context.newPage()
    await other.goto('/contacts')
    await account(other).click()
    await other.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()

    await other.getByRole('textbox', { name: 'Email' }).fill(await emailOf(jun))
    await other.getByRole('textbox', { name: 'Password' }).fill(password())
    await other.keyboard.press('Enter')
    await expect(account(other)).toHaveAccessibleName(/Jun Kim/)
    await expect(account(page)).toHaveAccessibleName(/Jun Kim/)
    await expect(page.getByRole('heading', { level: 1, name: contact.lastName ?? '' })).toBeVisible()
    await expect(page.getByText('For my eyes only')).toHaveCount(0)
  },
)

journey('what was begun as one person is never written as another', async ({ open }) => {
  const { context, page, api, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/answer: 401/, /\/live/, /net::ERR/)
  const contact = await makeContact({ jobTitle: 'Painter' })
  await openRecord(contact)
  const record = recordOf(page)
  await record.field('Job title', 'Painter').click()
  await record.editor('Job title').fill('Sculptor')
  // No tab of this browser says so.
  await signInAs(context.request, jun)
  await page.keyboard.press('Enter')
  await expect(account(page)).toHaveAccessibleName(/Jun Kim/)
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Painter')
})
