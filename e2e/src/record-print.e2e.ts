import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { paletteOf } from './window/palette-phrases.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const looks = [
  { name: 'on a desk, dark', options: { colorScheme: 'dark' } },
  { name: 'in a narrow window', options: { colorScheme: 'light', viewport: { width: 1000, height: 800 } } },
  { name: 'on a phone, dark', options: { colorScheme: 'dark', viewport: { width: 390, height: 844 } } },
] as const

/** What of the page has a colour of its own that is light, as ink would not be seen on paper. */
const paleText = (page: Page) =>
  page.evaluate(() => {
    const brightness = (color: string) => {
      const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
      return (red * 299 + green * 587 + blue * 114) / 1000
    }
    return [...document.querySelectorAll('h1, h2, h3, p, bdi, time, button')]
      .filter((element) => element.checkVisibility() && element.textContent.trim() !== '')
      .filter((element) => brightness(getComputedStyle(element).color) > 130)
      .map((element) => element.textContent)
  })

for (const { name, options } of looks)
  journey(`a printed record is a whole document without a control, ${name}`, async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada, options)
    const contact = await makeContact({
      jobTitle: 'Art director',
      emails: [{ emailId: randomUUID(), address: 'mara@work.example', label: 'Work' }],
      phones: [{ phoneId: randomUUID(), number: '(212) 555-0147' }],
    })
    await api.addTags({ contactId: contact.id, names: ['vip'] })
    await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
    await openRecord(contact)
    await expect(page.getByRole('button', { name: 'Change mara@work.example' })).toBeVisible()
    await page.emulateMedia({ media: 'print', colorScheme: options.colorScheme })

    await expect(page.getByRole('heading', { level: 1, name: `Mara ${contact.lastName}` })).toBeVisible()
    for (const words of ['Art director', 'mara@work.example', '(212) 555-0147', 'Contact created'])
      await expect(page.getByText(words).filter({ visible: true }).first()).toBeVisible()
    for (const heading of ['Activity', 'Notes'])
      await expect(
        page.getByRole('heading', { level: 2, name: heading }).filter({ visible: true }),
      ).toHaveCount(1)
    await expect(page.getByRole('paragraph').filter({ hasText: 'Call before noon.' }).last()).toBeVisible()
    await expect(page.getByText('vip').filter({ visible: true }).first()).toBeVisible()

    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0)
    for (const role of [
      'tab',
      'separator',
      'searchbox',
      'textbox',
      'combobox',
      'checkbox',
      'status',
    ] as const)
      await expect(page.getByRole(role).filter({ visible: true, hasText: /\S|^$/ }), role).toHaveCount(0)
    for (const control of ['+ Add Email', 'Add', 'Note', 'Log activity', 'Filter', 'Search or jump…'])
      await expect(
        page.getByRole('button', { name: control, exact: true }).filter({ visible: true }),
        control,
      ).toHaveCount(0)
    // Nothing is cut by a pane that scrolls on the screen.
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('#content, #content *')]
        .filter((element) => element.checkVisibility())
        .filter((element) => /auto|scroll|hidden/.test(getComputedStyle(element).overflowY))
        .filter((element) => element.scrollHeight > element.clientHeight + 1)
        .map((element) => element.className),
    )
    expect(cut).toEqual([])
    expect(await paleText(page)).toEqual([])

    await page.emulateMedia({ media: 'screen' })
    await expect(page.getByRole('button', { name: 'Note', exact: true })).toBeVisible()
  })

journey('what is being written is still there after printing', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await page.getByRole('button', { name: 'Log activity' }).click()
  const form = page.getByRole('dialog', { name: 'Log an activity' })
  await form.getByRole('textbox', { name: 'What was said or done' }).fill('Called about Thursday')
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 680, height: 900 })
  await expect(form).toBeHidden()
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ media: 'screen' })
  await expect(form.getByRole('textbox', { name: 'What was said or done' })).toHaveValue(
    'Called about Thursday',
  )
  await expect(record.timeline).toBeVisible()
})

journey('printing is asked for from the record’s own menu and from the palette', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const { lastName, id } = await makeContact()
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = String(
        Number(document.documentElement.dataset['printed'] ?? 0) + 1,
      )
    }
  })
  await openRecord({ id })
  await page.getByRole('button', { name: `Actions for Mara ${lastName}` }).click()
  await page.getByRole('menuitem', { name: 'Print' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '1')
  await paletteOf(page).do('Print this contact')
  await expect(page.locator('html')).toHaveAttribute('data-printed', '2')
})
