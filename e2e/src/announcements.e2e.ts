import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { watchAnnouncements } from './window/announcements.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const changeJobTitle = async (page: Page, value: string) => {
  const record = recordOf(page)
  await record.field('Job title').press('Enter')
  await record.editor('Job title').fill(value)
  await page.keyboard.press('Enter')
}

journey('a save and its undo are each said once', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()
  const said = await watchAnnouncements(page)
  await changeJobTitle(page, 'Curator')
  await expect(record.toast('Job title saved')).toBeVisible()
  // By then the page has heard of the change from the server too.
  await expect(record.line('Job title Art director → Curator')).toBeVisible()
  expect(await said.since()).toEqual(['Job title saved Undo'])

  await page.keyboard.press('Control+z')
  await expect(record.line('Job title Curator → Art director')).toBeVisible()
  await expect(record.toast('Job title put back')).toBeVisible()
  expect(await said.since()).toEqual(['Job title put back'])
})

journey('what cannot be saved is said once, with the reason', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 502 .*contacts\.edit/, /^answer: 502 .*tags\.add/)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()
  const said = await watchAnnouncements(page)
  await page.route(/\/trpc\/[^?]*(contacts\.edit|tags\.add)/, (route) =>
    route.fulfill({ status: 502, body: '' }),
  )
  await changeJobTitle(page, 'Curator')
  await expect(record.alert(/^Not saved\./)).toBeVisible()
  await expect(record.editor('Job title')).toBeFocused()
  const [inEditor, ...more] = await said.since()
  expect(inEditor).toMatch(/^Not saved\. /)
  expect(more).toEqual([])
  await page.keyboard.press('Escape')

  await record.tags.fill('vip')
  await page.keyboard.press('Enter')
  await expect(record.alert('Retry')).toBeVisible()
  const [aloud, ...further] = (await said.since()).filter((words) => !/option|found|tag/i.test(words))
  expect(aloud).toMatch(/Retry$/)
  expect(further).toEqual([])
})

journey('what a colleague does is said once, with the name', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const { api } = await open(jun)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await openRecord(contact)
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()
  const said = await watchAnnouncements(page)
  await api.editContact({ contactId: contact.id, field: 'jobTitle', value: 'Curator', was: 'Art director' })
  await expect(record.line('Job title Art director → Curator')).toBeVisible()
  await expect(record.toast('Jun Kim changed Job title')).toBeVisible()
  expect(await said.since()).toEqual(['Jun Kim changed Job title'])

  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await expect(record.line('Tag vip added')).toBeVisible()
  await expect(record.toast('Jun Kim added the tag vip')).toBeVisible()
  expect(await said.since()).toEqual(['Jun Kim added the tag vip'])
})

journey('a mention is said once where one is, and the way back to being online too', async ({ open }) => {
  const { page, context, faults, api: mine, makeContact, openList } = await open(ada)
  await mine.readNotifications()
  faults.expect(/^request: net::ERR_INTERNET_DISCONNECTED/)
  const { api } = await open(jun)
  const contact = await makeContact()
  await openList()
  await expect(page.getByRole('button', { name: /^Notifications/ })).toBeVisible()
  const said = await watchAnnouncements(page)
  const me = (await api.staff()).find(({ name }) => name === ada.name)
  await api.createNote({ contactId: contact.id, body: 'Please read', mentions: me ? [me.id] : [] })
  await expect(page.getByRole('button', { name: /^Notifications, \d+ unread/ })).toBeVisible()
  const heard = await said.since()
  expect(heard.filter((words) => words.startsWith('Notifications'))).toHaveLength(1)

  await context.setOffline(true)
  await expect(recordOf(page).toast('You are offline')).toBeVisible()
  await context.setOffline(false)
  await expect(recordOf(page).toast('You are offline')).toBeHidden()
  const offline = (await said.since()).filter((words) => words.startsWith('You are offline'))
  expect(offline).toHaveLength(1)
})
