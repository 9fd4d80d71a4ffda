import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('change the job title with the mouse; it stands in the timeline, old and new', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await openRecord(contact)
  const record = recordOf(page)
  await record.field('Job title', 'Art director').click()
  await expect(record.editor('Job title')).toBeFocused()
  await record.editor('Job title').fill('Creative director')
  await page.getByRole('heading', { level: 1 }).click()
  await expect(record.field('Job title', 'Creative director')).toBeVisible()
  await expect(record.toast('Job title saved')).toBeVisible()
  await expect(record.line('Job title Art director → Creative director')).toContainText('Ada Owens')
})

journey('change the job title by keyboard alone; Escape restores', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const { keyboard } = page
  const record = recordOf(page)
  await record.field('Job title').focus()
  await keyboard.press('Enter')
  await expect(record.editor('Job title')).toBeFocused()
  // The text is selected: typing replaces it.
  await keyboard.type('Nobody')
  await expect(record.editor('Job title')).toHaveValue('Nobody')
  await keyboard.press('Escape')
  await expect(record.field('Job title', 'Art director')).toBeFocused()

  await keyboard.press('Enter')
  await keyboard.type('Curator')
  await keyboard.press('Enter')
  await expect(record.field('Job title', 'Curator')).toBeFocused()
  await expect(record.toast('Job title saved')).toBeVisible()
  await expect(record.line('Job title Art director → Curator')).toBeVisible()
  await expect(record.line('Nobody')).toHaveCount(0)
})

journey('take a change back from its toast, and the one before by Ctrl and Z', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director', companyName: 'Lagoon Arts' }))
  const record = recordOf(page)
  const change = async (label: string, value: string) => {
    await record.field(label).click()
    await record.editor(label).fill(value)
    await page.keyboard.press('Enter')
    await expect(record.toast(`${label} saved`)).toBeVisible()
  }
  await change('Company', 'Harbour Arts')
  await change('Job title', 'Curator')
  await record.undo('Job title saved').click()
  await expect(record.field('Job title', 'Art director')).toBeVisible()
  await expect(record.toast('Job title put back')).toBeVisible()
  await expect(record.line('Job title Curator → Art director')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(record.field('Company', 'Lagoon Arts')).toBeVisible()
  await expect(record.line('Company Harbour Arts → Lagoon Arts')).toBeVisible()
})

journey('two people on one field: the open editor stays, and both values are shown', async ({ open }) => {
  const { page, api, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 409 .*contacts\.edit/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  const other = await open(jun)
  await openRecord(contact)
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill('Curator')
  await other.api.editContact({
    contactId: contact.id,
    field: 'jobTitle',
    value: 'Gallerist',
    was: 'Art director',
  })
  await expect(record.line('Job title Art director → Gallerist')).toBeVisible()
  await expect(record.editor('Job title')).toHaveValue('Curator')

  await page.keyboard.press('Enter')
  const choice = record.alert('Jun Kim changed this meanwhile. Which value stays?')
  await expect(choice.getByRole('button', { name: 'Keep “Gallerist”' })).toBeFocused()
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Gallerist')
  await choice.getByRole('button', { name: 'Use mine: “Curator”' }).click()
  await expect(record.line('Job title Gallerist → Curator')).toBeVisible()
  await expect(record.field('Job title', 'Curator')).toBeVisible()
})

journey('in a conflict, keeping theirs changes nothing', async ({ open }) => {
  const { page, api, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 409 .*contacts\.edit/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  const other = await open(jun)
  await openRecord(contact)
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill('Curator')
  await other.api.editContact({
    contactId: contact.id,
    field: 'jobTitle',
    value: 'Gallerist',
    was: 'Art director',
  })
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Keep “Gallerist”' }).press('Enter')
  await expect(record.field('Job title', 'Gallerist')).toBeFocused()
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Gallerist')
})
