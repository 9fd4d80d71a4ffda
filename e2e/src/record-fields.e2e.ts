import { expect, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { madeName } from './window/made-name.ts'
import { ada, jun, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const email = (address: string) => ({ emailId: randomUUID(), address })
const phone = (number: string) => ({ phoneId: randomUUID(), number })

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const choice = (page: Page, name: string) => page.getByRole('option', { name, exact: true })

journey(
  'a date of birth is typed as one writes it, said back, and refused for what it is',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    await openRecord(await makeContact())
    const record = recordOf(page)
    const label = 'Date of birth'
    await record.field(label).click()
    await expect(record.editor(label)).toHaveAttribute('placeholder', '12/31/1984')
    for (const [typed, why] of [
      ['2/30/1984', 'There is no such day.'],
      ['1/1/2093', 'This day has not been yet.'],
      ['soon', 'This is not a date. Write it like 12/31/1984.'],
    ] as const) {
      await record.editor(label).fill(typed)
      await page.keyboard.press('Enter')
      await expect(record.alert(why)).toBeVisible()
      await expect(record.editor(label)).toHaveValue(typed)
      await expect(record.editor(label)).toBeFocused()
    }
    await record.editor(label).fill('3 feb 84')
    await expect(record.information.getByText('February 3, 1984')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(record.field(label, 'February 3, 1984')).toBeFocused()
    await expect(record.line('Date of birth set to February 3, 1984')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(record.editor(label)).toHaveValue('02/03/1984')
    await record.editor(label).fill('')
    await page.keyboard.press('Enter')
    await expect(record.field(label, 'Add')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(record.field(label, 'February 3, 1984')).toBeVisible()
  },
)

journey('a website is made whole, and opens apart', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const record = recordOf(page)
  await record.field('Website').click()
  for (const bad of ['nonsense', ['javascript', 'alert(1)'].join(':')]) {
    await record.editor('Website').fill(bad)
    await page.keyboard.press('Enter')
    await expect(record.alert('Enter a web address like example.com.')).toBeVisible()
    await expect(record.editor('Website')).toHaveValue(bad)
  }
  await record.editor('Website').fill('lagoon-arts.example/about')
  await page.keyboard.press('Enter')
  await expect(record.field('Website', 'lagoon-arts.example/about')).toBeVisible()
  const link = page.getByRole('link', { name: 'Open lagoon-arts.example/about in a new tab' })
  await expect(link).toHaveAttribute('href', 'https://lagoon-arts.example/about')
  await expect(link).toHaveAttribute('target', '_blank')
  await expect(link).toHaveAttribute('rel', /noopener/)
})

journey('language, time zone and country are picked by name, and emptied', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const record = recordOf(page)
  for (const [field, typed, picked] of [
    ['Language', 'portug', 'Brazilian Portuguese'],
    ['Time zone', 'tokyo', 'Asia/Tokyo'],
    ['Country', 'cote', 'Côte d’Ivoire'],
  ] as const) {
    await record.field(field).press('Enter')
    const editor = record.information.getByRole('combobox', { name: field })
    await expect(editor).toBeFocused()
    await page.keyboard.type(typed)
    await choice(page, picked).click()
    await expect(record.field(field, picked)).toBeVisible()
    await expect(record.toast(`${field} saved`)).toBeVisible()
  }
  await expect(record.information.getByTitle(/^It is \w+ \d+:\d+ [AP]M there$/)).toBeVisible()
  await record.field('Language').press('Enter')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await expect(record.field('Language', 'Add')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(record.field('Language', 'Brazilian Portuguese')).toBeVisible()
})

journey('a value is copied by its button and by key, and an address by its menu', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, {
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  await openRecord(await makeContact({ jobTitle: 'Curator', emails: [email('mara@work.example')] }))
  const record = recordOf(page)
  await record.field('Job title').hover()
  await page.getByRole('button', { name: 'Copy Job title' }).click()
  await expect.poll(() => clipboard(page)).toBe('Curator')
  await record.field('First name').focus()
  await page.keyboard.press('Control+c')
  await expect(record.toast('First name copied')).toBeVisible()
  expect(await clipboard(page)).toBe('Mara')
  await page.getByRole('button', { name: 'Actions for mara@work.example' }).press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Write an email' })).toHaveAttribute(
    'href',
    'mailto:mara%40work.example',
  )
  await page.getByRole('menuitem', { name: 'Copy' }).click()
  await expect.poll(() => clipboard(page)).toBe('mara@work.example')
})

journey('an address that the contact has already is refused, and stays to be put right', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 400 .*(emails|phones)\.add/)
  await openRecord(
    await makeContact({ emails: [email('mara@work.example')], phones: [phone('(212) 555-0147')] }),
  )
  const record = recordOf(page)
  for (const [button, label, again, why] of [
    ['+ Add Email', 'Email', 'MARA@work.example', 'This contact has this email address already.'],
    ['+ Add Phone Number', 'Phone number', '+1 212 555 0147', 'This contact has this phone number already.'],
  ] as const) {
    await page.getByRole('button', { name: button }).click()
    await page.keyboard.type(again)
    await page.keyboard.press('Enter')
    await expect(record.alert(why)).toBeVisible()
    await expect(record.editor(label)).toHaveValue(again)
    await page.keyboard.press('Escape')
  }
  await expect(record.emails.getByRole('listitem')).toHaveCount(1)
  await expect(record.phones.getByRole('listitem')).toHaveCount(1)
})

journey('an address is marked as bounced, is seen to be, and the mark is taken back', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ emails: [email('mara@work.example')] }))
  const record = recordOf(page)
  await page.getByRole('button', { name: 'Actions for mara@work.example' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Mark as bounced' }).click()
  await expect(record.emails.getByRole('img', { name: 'Bounced' })).toBeVisible()
  await expect(record.line('Email mara@work.example marked as bounced')).toBeVisible()
  await record.undo('mara@work.example bounced').click()
  await expect(record.emails.getByRole('img')).toHaveCount(0)
})

const pickAgainst = async (page: Page, mine: string) => {
  await page.getByRole('menuitemradio', { name: mine }).click()
  return page.getByRole('alert').filter({ hasText: 'meanwhile, and that stays.' })
}

journey('a choice that a colleague made first stays, is said, and gives way to mine', async ({ open }) => {
  const [mine, theirs] = [await open(ada), await open(jun)]
  mine.faults.expect(/^answer: 409 .*changeOwner/)
  const contact = await mine.makeContact()
  await mine.openRecord(contact)
  const { page } = mine
  const staff = await theirs.api.staff()
  const idOf = (name: string) => staff.find((one) => one.name === name)?.id ?? null
  const owner = page.getByRole('button', { name: /^(Owner: |No owner)/ })
  const was = (await mine.api.record(contact.id)).contact.owner?.id ?? null
  // The news is on its way when the menu is used.
  await page.route('**/live*', (route) => route.abort())
  await mine.page.reload()
  mine.faults.expect(/live/)
  await owner.click()
  await expect(page.getByRole('menuitemradio').first()).toBeVisible()
  await theirs.page.request.post('/trpc/contacts.changeOwner', {
    data: { contactId: contact.id, ownerId: idOf('Jun Kim'), was },
  })
  const alert = await pickAgainst(page, 'Rosa Marin')
  await expect(alert).toContainText('Jun Kim changed this to “Jun Kim” meanwhile')
  await expect(owner).toHaveText('Owner: Jun Kim')
  await alert.getByRole('button', { name: 'Use mine: “Rosa Marin”' }).click()
  await expect(owner).toHaveText('Owner: Rosa Marin')
})

journey('a date that a colleague changed first shows both, in words', async ({ open }) => {
  const [mine, theirs] = [await open(ada), await open(rosa)]
  mine.faults.expect(/^answer: 409 .*contacts\.edit/)
  const contact = await mine.makeContact()
  await mine.openRecord(contact)
  const record = recordOf(mine.page)
  await record.field('Date of birth').click()
  await record.editor('Date of birth').fill('2/3/1984')
  await theirs.api.editContact({
    contactId: contact.id,
    field: 'dateOfBirth',
    value: '1990-12-01',
    was: null,
  })
  await mine.page.keyboard.press('Enter')
  const alert = record.alert('Which value stays?')
  await expect(alert.getByRole('button', { name: 'Keep “December 1, 1990”' })).toBeFocused()
  await alert.getByRole('button', { name: 'Use mine: “February 3, 1984”' }).click()
  await expect(record.field('Date of birth', 'February 3, 1984')).toBeVisible()
})

journey('offline, what was picked and typed stays in an open editor with the reason', async ({ open }) => {
  const { page, context, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/ERR_INTERNET_DISCONNECTED/)
  await openRecord(await makeContact())
  const record = recordOf(page)
  await context.setOffline(true)
  await record.field('Date of birth').click()
  await record.editor('Date of birth').fill('2/3/1984')
  await page.keyboard.press('Enter')
  await expect(record.alert('Dossier cannot be reached.')).toBeVisible()
  await expect(record.editor('Date of birth')).toHaveValue('02/03/1984')
  await context.setOffline(false)
  await record.editor('Date of birth').press('Enter')
  await expect(record.field('Date of birth', 'February 3, 1984')).toBeVisible()
})

journey('a field is found by its name, and empty ones are hidden on wish', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Curator' }))
  const record = recordOf(page)
  const find = record.information.getByRole('searchbox', { name: 'Find a field' })
  await find.fill('birth')
  await expect(record.field('Date of birth')).toBeVisible()
  await expect(record.field('Job title')).toBeHidden()
  await find.fill('zzz')
  await expect(page.getByText('No field is called “zzz”.')).toBeVisible()
  await find.press('Escape')
  await expect(find).toHaveValue('')
  await record.information.getByRole('checkbox', { name: 'Hide empty' }).check()
  await expect(record.field('Job title')).toBeVisible()
  await expect(record.field('Date of birth')).toBeHidden()
  await find.fill('birth')
  await expect(record.field('Date of birth')).toBeVisible()
})

journey('a name of 200 characters is cut on its line and whole where it is edited', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const lastName = `${madeName()} `.repeat(20).slice(0, 199).trim()
  await openRecord(await makeContact({ lastName }))
  const record = recordOf(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Mara ${lastName}`)
  await record.field('Last name').click()
  await expect(record.editor('Last name')).toHaveValue(lastName)
  await record.editor('Last name').fill('x'.repeat(201))
  await page.keyboard.press('Enter')
  await expect(record.alert('This is too long. Shorten it.')).toBeVisible()
})
