import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { madeName } from './window/made-name.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const email = (address: string) => ({ emailId: randomUUID(), address })
const phone = (number: string) => ({ phoneId: randomUUID(), number })

journey(
  'add an email; one that is none is refused with the reason, and can be put right',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    await openRecord(await makeContact())
    const record = recordOf(page)
    await page.getByRole('button', { name: '+ Add Email' }).click()
    await expect(record.editor('Email')).toBeFocused()
    await page.keyboard.type('mara@work')
    await page.keyboard.press('Enter')
    await expect(record.alert('Enter an email address like name@example.com.')).toBeVisible()
    await expect(record.editor('Email')).toHaveValue('mara@work')
    await expect(record.editor('Email')).toBeFocused()
    await record.editor('Email').fill('mara@work.example')
    await page.keyboard.press('Enter')
    await expect(record.emails.getByRole('listitem')).toHaveCount(1)
    await expect(record.toast('Email added')).toBeVisible()
    await expect(
      record.emails.getByRole('button', { name: 'mara@work.example is the primary one' }),
    ).toBeVisible()
    await expect(record.line('Email mara@work.example added')).toBeVisible()
  },
)

journey('add a phone number with a label; it reads as people there write it', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 400 .*phones\.add/)
  await openRecord(await makeContact())
  const record = recordOf(page)
  await page.getByRole('button', { name: '+ Add Phone Number' }).click()
  await expect(record.editor('Phone number')).toBeFocused()
  await page.keyboard.type('212 555 014')
  await page.keyboard.press('Enter')
  await expect(record.alert('This is not a phone number. Check the digits')).toBeVisible()
  await expect(record.editor('Phone number')).toHaveValue('212 555 014')
  await record.editor('Phone number').fill('2125550147')
  await page.keyboard.press('Tab')
  await expect(record.information.getByRole('combobox', { name: 'Label' })).toBeFocused()
  await page.keyboard.type('Mobile')
  await page.keyboard.press('Enter')
  await expect(record.phones.getByRole('listitem')).toHaveText(/\(212\) 555-0147\s*Mobile/)
  await expect(record.line(/^Phone number .*212.*555.*0147 added/)).toBeVisible()
})

journey('make another email primary, remove one, and undo both', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ emails: [email('one@work.example'), email('two@home.example')] }))
  const record = recordOf(page)
  const isPrimary = (address: string) => page.getByRole('button', { name: `${address} is the primary one` })
  await expect(isPrimary('one@work.example')).toBeVisible()
  await page.getByRole('button', { name: 'Make two@home.example primary' }).click()
  await expect(isPrimary('two@home.example')).toBeVisible()
  await expect(isPrimary('one@work.example')).toHaveCount(0)
  await expect(record.line('Primary email one@work.example → two@home.example')).toBeVisible()

  await page.getByRole('button', { name: 'Remove two@home.example' }).click()
  await expect(record.emails.getByRole('listitem')).toHaveCount(1)
  await expect(isPrimary('one@work.example')).toBeVisible()
  await record.undo('Email removed').click()
  await expect(record.emails.getByRole('listitem')).toHaveCount(2)
  await expect(isPrimary('two@home.example')).toBeVisible()
  await record.undo('two@home.example is primary').click()
  await expect(isPrimary('one@work.example')).toBeVisible()
})

journey('change an email where it stands', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ emails: [email('one@work.example')] }))
  const record = recordOf(page)
  await page.getByRole('button', { name: 'Change one@work.example' }).press('Enter')
  await expect(record.editor('Email')).toBeFocused()
  await page.keyboard.type('new@work.example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Change new@work.example' })).toBeFocused()
  await expect(record.line('Email one@work.example → new@work.example')).toBeVisible()
})

journey('eleven phone numbers are the most, and the button says so', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const numbers = Array.from({ length: 11 }, (_, index) => phone(`(212) 555-01${50 + index}`))
  await openRecord(await makeContact({ phones: numbers }))
  const record = recordOf(page)
  await expect(record.phones.getByRole('listitem')).toHaveCount(11)
  const add = page.getByRole('button', { name: '+ Add Phone Number' })
  await expect(add).toBeDisabled()
  await expect(add).toHaveAccessibleDescription('This contact has 11. Remove one to add another.')
})

journey('make a tag, pick it for somebody else, remove it and undo', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const [first, second] = [await makeContact(), await makeContact()]
  const tag = madeName().toLowerCase()
  const record = recordOf(page)
  const remove = page.getByRole('button', { name: `Remove the tag ${tag}` })
  await openRecord(first)
  await record.tags.click()
  await page.keyboard.type(tag)
  await expect(page.getByRole('option', { name: `Make the tag “${tag}”` })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(remove).toBeVisible()
  await expect(record.line(`Tag ${tag} added`)).toBeVisible()
  await expect(record.tags).toHaveValue('')
  await expect(record.tags).toBeFocused()

  await openRecord(second)
  await record.tags.focus()
  // Upper case and stray space are the same tag.
  await page.keyboard.type(` ${tag.toUpperCase()} `)
  await expect(page.getByRole('option')).toHaveText([tag])
  await page.keyboard.press('Enter')
  await expect(remove).toBeVisible()
  await page.keyboard.press('Escape')
  await remove.click()
  await expect(remove).toBeHidden()
  await record.undo(`Tag ${tag} removed`).click()
  await expect(remove).toBeVisible()
})

journey('give the contact to a colleague, and undo', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const record = recordOf(page)
  const owner = page.getByRole('button', { name: /^(Owner: |No owner)/ })
  const before = (await owner.textContent()) ?? ''
  await owner.click()
  await page.getByRole('menuitemradio', { name: 'Jun Kim' }).click()
  await expect(owner).toHaveText('Owner: Jun Kim')
  await expect(owner).toBeFocused()
  await expect(record.line(/^Owner .* → Jun Kim/)).toBeVisible()
  await record.undo('Owner saved').click()
  await expect(owner).toHaveText(before)
})
