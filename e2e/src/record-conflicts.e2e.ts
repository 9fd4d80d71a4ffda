import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const address = 'one@work.example'

journey(
  'an address that a colleague removes while it is edited: the text stays, both are shown',
  async ({ open }) => {
    const { page, faults, makeContact, openRecord } = await open(ada)
    faults.expect(/^answer: 404 .*emails\.edit/)
    const { api } = await open(jun)
    const emailId = randomUUID()
    const contact = await makeContact({ emails: [{ emailId, address }] })
    await openRecord(contact)
    const record = recordOf(page)
    for (const choice of ['Use mine: “new@work.example”', 'Leave it empty']) {
      const [email] = (await api.record(contact.id)).emails
      const shown = email?.address ?? ''
      await page.getByRole('button', { name: `Change ${shown}` }).click()
      await record
        .editor('Email')
        .fill('new@work.example'.replace('new', choice === 'Leave it empty' ? 'newer' : 'new'))
      await api.removeEmail(email?.id ?? '')
      await expect(record.line(`Email ${shown} removed`)).toBeVisible()
      await expect(record.editor('Email')).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(record.alert('Jun Kim changed this meanwhile. Which value stays?')).toBeVisible()
      await page.getByRole('button', { name: choice }).click()
      await expect(record.alert('Jun Kim changed this meanwhile.')).toBeHidden()
      await expect(page.getByRole('button', { name: '+ Add Email' })).toBeFocused()
      const kept = choice === 'Leave it empty' ? [] : ['new@work.example']
      await expect(record.emails.getByRole('listitem')).toHaveCount(kept.length)
      await expect
        .poll(async () => (await api.record(contact.id)).emails.map((one) => one.address))
        .toEqual(kept)
    }
  },
)

journey(
  'the menu of a tag that a colleague takes off leaves the focus beside where it stood',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    const { api } = await open(jun)
    const contact = await makeContact()
    await api.addTags({ contactId: contact.id, names: ['vip'] })
    await openRecord(contact)
    const record = recordOf(page)
    const removal = page.getByRole('button', { name: 'Remove the tag vip' })
    await expect(removal).toBeVisible()
    await page.getByRole('button', { name: 'Colour of vip' }).click()
    await expect(page.getByRole('menu')).toBeVisible()
    const [tag] = (await api.record(contact.id)).tags
    await api.removeTag(contact.id, tag?.id ?? '')
    await expect(removal).toBeHidden()
    await page.keyboard.press('Escape')
    await expect(record.tags).toBeFocused()
  },
)
