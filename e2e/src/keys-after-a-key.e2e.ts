import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { slowCode } from './window/slow-down.ts'

/** Long after the last key has been pressed. */
const LATE = 1_500

journey(
  'keys pressed right after the one that opens something arrive whole, on a slow line too',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    const contact = await makeContact()
    const record = recordOf(page)
    const { keyboard } = page
    const at = `/contacts/${contact.id}`

    // Each part of the page is opened for the first time, and its code comes late.
    await slowCode(page, LATE)
    await openRecord(contact)
    await expect(record.line('Contact created')).toBeVisible({ timeout: 20_000 })

    await keyboard.press('Control+k')
    await keyboard.type('Long Timeline')
    const palette = page.getByRole('combobox', { name: 'Search or jump…' })
    await expect(palette).toHaveValue('Long Timeline')
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await keyboard.press('n')
    await keyboard.type('Needs a key for e, j and /')
    await expect(record.composer).toContainText('Needs a key for e, j and /')
    await expect(record.composer).toBeFocused()
    await keyboard.press('Escape')

    await page.getByRole('button', { name: 'Log activity' }).click()
    await keyboard.type('Called back')
    await expect(page.getByRole('textbox', { name: 'What was said or done' })).toHaveValue('Called back')
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    await keyboard.press('?')
    await keyboard.type('ex')
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
    await keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()

    // None of it was taken for a shortcut.
    await expect(page).toHaveURL(new RegExp(at))
    await expect(record.field('First name', 'Mara')).toBeVisible()

    await keyboard.press('g')
    await keyboard.press('c')
    await expect(page.getByRole('grid', { name: 'Contacts' }).getByRole('link').first()).toBeVisible({
      timeout: 20_000,
    })
    await keyboard.press('/')
    await keyboard.type('Mara')
    await expect(page.getByRole('searchbox', { name: 'Search contacts' })).toHaveValue('Mara')
    await page.getByRole('button', { name: 'New contact' }).click()
    await keyboard.type('Ada')
    await expect(page.getByRole('textbox', { name: 'First name' })).toHaveValue('Ada')
  },
)

journey('a click into the place of a note and typing at once loses no key', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await slowCode(page, LATE)
  await openRecord(await makeContact(), '/notes')
  const { composer } = recordOf(page)
  await composer.click()
  await page.keyboard.type('Prefers mornings')
  await expect(composer).toHaveAttribute('contenteditable', 'true')
  await expect(composer).toHaveText('Prefers mornings')
  await page.keyboard.type(', and tea')
  await expect(composer).toHaveText('Prefers mornings, and tea')
})
