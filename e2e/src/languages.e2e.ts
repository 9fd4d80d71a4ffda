import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { ada } from './window/people.ts'
import { cutTexts, plainWords } from './window/plain-words.ts'
import { pseudo } from './window/pseudo.ts'
import { recordOf } from './window/record-phrases.ts'
import { sideways } from './window/sideways.ts'

const widths = [1440, 1100, 390]

/** What is in plain English or cut, state by state and at each width; what is open stays open. */
const lookAt = (page: Page) => {
  const flaws: string[] = []
  return {
    flaws,
    look: async (state: string, at: readonly number[] = widths) => {
      for (const width of at) {
        await page.setViewportSize({ width, height: 900 })
        let found: string[] = []
        const find = async () =>
          (found = [await plainWords(page), await cutTexts(page), await sideways(page)].flat())
        // The page takes a moment to be drawn for another width.
        await expect
          .poll(find, { timeout: 2_000 })
          .toEqual([])
          .catch(() => {})
        flaws.push(...found.map((flaw) => `${state} at ${width}: ${flaw}`))
      }
      await page.setViewportSize({ width: 1440, height: 900 })
    },
  }
}

journey('signing in leaves no text untranslated and none cut', async ({ open }) => {
  const { page, faults } = await open(null)
  faults.expect(/^answer: 40[0-9]/)
  const { look, flaws } = lookAt(page)
  await page.goto('/sign-in?locale=pseudo')
  const signIn = page.getByRole('button', { name: pseudo('Sign in') }).first()
  await expect(signIn).toBeVisible()
  await expect(page.getByRole('button', { name: /Harbour Dental/ }).first()).toBeVisible()
  await look('sign-in')
  await page.getByRole('textbox', { name: pseudo('Email') }).fill('nobody@harbour.example')
  await page.getByRole('textbox', { name: pseudo('Password') }).fill('wrong password')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await look('refused')
  await page.goto('/set-password?token=used')
  await page.getByRole('textbox').first().fill('long enough to be one')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await look('set password')
  expect(flaws).toEqual([])
})

journey('the list and what opens over it leave no text untranslated and none cut', async ({ open }) => {
  const { page, makeContact } = await open(ada)
  await makeContact({ firstName: 'Amara', lastName: 'Okafor' })
  const { look, flaws } = lookAt(page)
  await page.goto('/contacts?locale=pseudo')
  await expect(page.getByRole('grid').getByRole('link').first()).toBeVisible()
  await look('list')
  await page.getByRole('button', { name: pseudo('Choose columns') }).click()
  await expect(page.getByRole('checkbox').first()).toBeVisible()
  await look('columns', [1440])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudo('Account and appearance') }).click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await look('account', [1440])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudo('Notifications') }).click()
  await look('bell', [1440])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('option').first()).toBeVisible()
  await look('palette')
  await page.keyboard.press('Escape')
  await page.getByRole('main').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('help')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudo('New contact') }).click()
  await page.getByRole('textbox', { name: pseudo('First name') }).fill('Amara')
  await page.getByRole('textbox', { name: pseudo('Last name') }).fill('Okafor')
  await expect(page.getByRole('button', { name: pseudo('Open it instead') }).first()).toBeVisible()
  await page.getByRole('textbox', { name: pseudo('Email') }).fill('amara@')
  await page.keyboard.press('Enter')
  await expect(page.getByText(pseudo('Enter an email address'))).toBeVisible()
  await look('new contact')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: pseudo('Search contacts') }).fill('zzqqxx nobody')
  await expect(page.getByText(pseudo('No contact matches'))).toBeVisible()
  await look('no hit')
  expect(flaws).toEqual([])
})

journey('the record, its editors and menus leave no text untranslated and none cut', async ({ open }) => {
  const { page, api, makeContact } = await open(ada)
  const { look, flaws } = lookAt(page)
  const contact = await makeContact({
    jobTitle: 'Curator',
    emails: [{ emailId: randomUUID(), address: 'mara@work.example', label: 'Work' }],
    phones: [{ phoneId: randomUUID(), number: '(212) 555-0147' }],
  })
  await api.addTags({ contactId: contact.id, names: ['vip', 'recall due'] })
  await api.createNote({ contactId: contact.id, body: 'Call before noon, @Jun Kim' })
  for (const tab of ['', '/notes', '/activity']) {
    await page.goto(`/contacts/${contact.id}${tab}?locale=pseudo`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText(pseudo('Contact created')).first()).toBeVisible()
    await look(`record ${tab}`)
  }
  const state = async (what: string) => {
    await look(what, [1440])
    await page.keyboard.press('Escape')
  }
  const value = (field: string) => page.getByRole('button', { name: pseudo(field) }).first()
  await value('Job title').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Director')
  await look('a text is edited', [1440])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: pseudo('saved') })).toBeVisible()
  await look('a toast')
  await value('Date of birth').click()
  await page.keyboard.type('tomorrow')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await state('a date is refused')
  await value('Time zone').click()
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: pseudo('+ Add Email') }).click()
  await page.keyboard.type('mara@')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await state('an email is refused')
  await page
    .getByRole('button', { name: /mara@work\.example/ })
    .nth(2)
    .click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await state('what can be done with an email')
  await page.getByRole('combobox', { name: pseudo('Tags') }).click()
  await page.keyboard.type('quite new')
  await expect(page.getByRole('option').first()).toBeVisible()
  await state('a tag is made')
  await page.getByRole('button', { name: pseudo('Filter') }).click()
  await state('the filter')
  await page.getByRole('button', { name: pseudo('Log activity') }).click()
  await state('the form of an activity')
  expect(flaws).toEqual([])
})

journey('the settings leave no text untranslated and none cut', async ({ open }) => {
  const { page, api, makeContact } = await open(ada)
  const { look, flaws } = lookAt(page)
  // A tag that somebody has: only such a one is asked about before it goes.
  const { id: contactId } = await makeContact()
  const name = `kept ${contactId.slice(0, 8)}`
  await api.addTags({ contactId, names: [name] })
  await page.goto('/settings/tags?locale=pseudo')
  const row = page.getByRole('row').filter({ hasText: name })
  await expect(row).toBeVisible()
  await look('tags')
  await row.getByRole('button', { name: pseudo('Actions for') }).click()
  await expect(page.getByRole('menuitem')).toHaveCount(3)
  await look('actions', [1440])
  await page.getByRole('menuitem').last().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('deleting')
  await page.keyboard.press('Escape')
  await page.goto('/settings/types')
  await expect(page.getByRole('listitem').getByRole('textbox').first()).toBeVisible()
  await look('types')
  await page.goto('/settings/nowhere')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await look('no page')
  expect(flaws).toEqual([])
})

for (const { locale, day, typed, count, order } of [
  {
    locale: 'de-DE',
    day: '3 February 1984',
    typed: '3.2.1984',
    count: /^10\.\d{3}$/,
    order: ['Street', 'Postal code', 'City', 'Region', 'Country'],
  },
  {
    locale: 'ar',
    day: '3 February 1984',
    typed: '٣/٢/١٩٨٤',
    count: /^10,\d{3}$/,
    order: ['Street', 'City', 'Region', 'Postal code', 'Country'],
  },
])
  journey(`who reads ${locale} sees days, numbers and addresses as there`, async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada, { locale })
    const contact = await makeContact()
    await openRecord(contact)
    const record = recordOf(page)
    await record.field('Date of birth').click()
    await record.editor('Date of birth').fill(typed)
    await page.keyboard.press('Enter')
    await expect(record.field('Date of birth', day)).toBeVisible()
    const labels = await record.information
      .getByText(/^(Street|City|Region|Postal code|Country)$/)
      .allTextContents()
    expect(labels).toEqual(order)
    const total = page
      .getByRole('navigation')
      .getByText(/^\d+[.,]?\d*$/)
      .first()
    if ((await total.textContent())?.length === 6) await expect(total).toHaveText(count)
  })
