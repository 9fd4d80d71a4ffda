import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { journey } from './journey.ts'
import { emailOf, password } from './own-people.ts'
import { newOwner } from './stack/new-owner.ts'
import { ada, ray } from './window/people.ts'

const signedOut = /answer: 401 \/trpc\/session.me/
const refused = /answer: 401 \/api\/auth\/sign-in\/email/

journey('sign in by email and password, and sign out', async ({ open }) => {
  const { page, faults } = await open(null)
  faults.expect(signedOut)
  await page.goto('/')
  await page.getByRole('textbox', { name: 'Email' }).fill(await emailOf(ada))
  await page.getByRole('textbox', { name: 'Password' }).fill(password())
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Contacts' })).toBeVisible()

  await page.getByRole('button', { name: /^Account and appearance: Ada Owens/ }).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await page.goto('/contacts')
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeVisible()
  expect(new URL(page.url()).pathname).toBe('/sign-in')
})

journey('a wrong password is said in plain words, and the email stays', async ({ open }) => {
  const { page, faults } = await open(null)
  faults.expect(refused)
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'Email' }).fill(await emailOf(ray))
  await page.getByRole('textbox', { name: 'Password' }).fill('not the password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText(
    'The email or the password is not right. Check both and try again.',
  )
  await expect(page.getByRole('textbox', { name: 'Email' })).toHaveValue(await emailOf(ray))
  await expect(page.getByRole('textbox', { name: 'Password' })).toBeFocused()
})

journey('sign in with one click as a demo person, and come to where one wanted to go', async ({ open }) => {
  const { page, faults } = await open(null)
  faults.expect(signedOut)
  await page.goto('/contacts/restore')
  await page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' }).click()
  await expect(page.getByRole('searchbox', { name: 'Search deleted contacts' })).toBeVisible()
})

journey('the owner of a new business chooses a password by a link that works once', async ({ open }) => {
  const owner = { name: 'Lena Brook', email: `lena-${randomUUID()}@brook.example`, workspace: 'Brook & Co' }
  const link = await newOwner(inject('stack'), owner)
  const { page, faults } = await open(null)
  faults.expect(signedOut)
  faults.expect(/answer: 400 \/api\/auth\/reset-password/)
  await page.goto(link)
  await expect(page.getByRole('textbox', { name: 'New password' })).toBeFocused()
  await page.keyboard.type('short')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toHaveText('Choose a password of at least 10 characters.')
  await page.getByRole('textbox', { name: 'New password' }).fill('a long enough password')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Email' }).fill(owner.email)
  await page.getByRole('textbox', { name: 'Password' }).fill('a long enough password')
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Contacts are the people your business knows. There are none yet.'),
  ).toBeVisible()
  await expect(page.getByRole('button', { name: /^Account and appearance: Lena Brook/ })).toBeVisible()

  const { page: later, faults: refused } = await open(null)
  refused.expect(/answer: 400 \/api\/auth\/reset-password/)
  await later.goto(link)
  await later.getByRole('textbox', { name: 'New password' }).fill('another long password')
  await later.keyboard.press('Enter')
  await expect(later.getByRole('alert')).toHaveText('This link was used or is too old. Ask for a new one.')
})
