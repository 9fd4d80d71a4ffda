import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { madeName } from './window/made-name.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('whoever is there already is offered while one types, and opened instead', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  const address = `${lastName.toLowerCase()}@work.example`
  const there = await makeContact({ lastName, emails: [{ emailId: randomUUID(), address }] })
  await openList()
  await page.getByRole('button', { name: 'New contact' }).click()
  const dialog = page.getByRole('dialog', { name: 'New contact' })
  await dialog.getByRole('textbox', { name: 'Email' }).fill(address.toUpperCase())
  await expect(dialog.getByText('This contact may be the same person.')).toBeVisible()
  await expect(dialog.getByText('same email')).toBeVisible()
  await dialog.getByRole('button', { name: `Open it instead: Mara ${lastName}` }).click()
  await expect(page).toHaveURL(new RegExp(there.id))
})

journey(
  'a contact is made by keyboard; a refused email stays, and Escape loses nothing',
  async ({ open }) => {
    const { page, openList } = await open(ada)
    const lastName = madeName()
    await openList()
    await page.getByRole('button', { name: 'New contact' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'New contact' })
    const field = (name: string) => dialog.getByRole('textbox', { name })
    await expect(field('First name')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Enter a name, a company, an email or a phone number.')).toBeVisible()
    await page.keyboard.type('Mara')
    await page.keyboard.press('Tab')
    await page.keyboard.type(lastName)
    await field('Email').fill('mara@')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('button', { name: 'New contact' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(field('Last name')).toHaveValue(lastName)
    await field('Email').press('Enter')
    await expect(dialog.getByText('Enter an email address like name@example.com.')).toBeVisible()
    await expect(field('Email')).toBeFocused()
    await expect(field('Email')).toHaveValue('mara@')
    await field('Email').fill(`${lastName.toLowerCase()}@work.example`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: `Mara ${lastName}` })).toBeVisible()
    await expect(recordOf(page).toast(`Mara ${lastName} created`)).toBeVisible()
  },
)
