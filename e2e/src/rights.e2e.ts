import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { ada, nora, ray, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('a read-only person sees the whole record and has nothing to change it with', async ({ open }) => {
  const { api, makeContact } = await open(ada)
  const contact = await makeContact({
    jobTitle: 'Art director',
    emails: [{ emailId: randomUUID(), address: 'mara@work.example' }],
  })
  await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
  await api.addTags({ contactId: contact.id, names: ['vip'] })

  const { page, openList, openRecord } = await open(ray)
  await openList()
  await expect(listOf(page).grid.getByRole('checkbox')).toHaveCount(0)
  await listOf(page).names.first().focus()
  await page.keyboard.press('x')
  await expect(listOf(page).bar).toBeHidden()
  await openRecord(contact)
  const record = recordOf(page)
  for (const text of ['Art director', 'mara@work.example', 'vip'])
    await expect(record.information.getByText(text, { exact: true })).toBeVisible()
  await expect(record.notes).toContainText('Call before noon.')
  await expect(record.line('Contact created')).toBeVisible()
  await expect(record.information.getByRole('button', { name: /^(?!Copy|Actions for)/ })).toHaveCount(0)
  await expect(record.tags).toHaveCount(0)
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /note|owner/i })).toHaveCount(0)
  await page.keyboard.press('e')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox')).toHaveCount(0)

  // What others change arrives all the same.
  await api.editContact({ contactId: contact.id, field: 'jobTitle', value: 'Curator', was: 'Art director' })
  await expect(record.information.getByText('Curator')).toBeVisible()
})

journey('a member may edit', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(rosa)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill('Curator')
  await page.keyboard.press('Enter')
  await expect(record.line('Job title Art director → Curator')).toContainText(rosa.name)
})

journey('a contact of another workspace is not found, like one that never was', async ({ open }) => {
  const contact = await (await open(ada)).makeContact()
  const { page, faults } = await open(nora)
  faults.expect(/^answer: 404 .*(contacts|deletions|notes)\./)
  const words = []
  for (const id of [contact.id, randomUUID()]) {
    await page.goto(`/contacts/${id}`)
    await expect(page.getByRole('alert')).toContainText('There is no such contact')
    words.push(await page.getByRole('main').textContent())
  }
  expect(words[0]).toBe(words[1])
  await expect(page.getByText(contact.lastName ?? '')).toHaveCount(0)
  await page.getByRole('link', { name: 'Contacts' }).first().click()
  await expect(page.getByRole('grid', { name: 'Contacts' })).toBeVisible()
})

journey('an address that is no page says so and leads back', async ({ open }) => {
  const { page } = await open(ada)
  await page.goto('/nowhere/at/all')
  await expect(page.getByText('There is nothing at this address.')).toBeVisible()
  await page.getByRole('link', { name: 'Go to contacts' }).click()
  await expect(page.getByRole('grid', { name: 'Contacts' })).toBeVisible()
})
