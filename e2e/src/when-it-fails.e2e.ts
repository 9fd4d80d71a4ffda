import { expect, type Page, type Route } from '@playwright/test'
import { demoPassword, journey } from './journey.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

const editing = /\/trpc\/[^?]*contacts\.edit/

const changeJobTitle = async (page: Page, value: string) => {
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill(value)
  await page.keyboard.press('Enter')
}

journey('a late answer: the value shows at once and is confirmed when the answer comes', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  const asked = Promise.withResolvers<Route>()
  await page.route(editing, (route) => asked.resolve(route))
  await changeJobTitle(page, 'Curator')
  const held = await asked.promise
  await expect(record.field('Job title', 'Curator')).toBeVisible({ timeout: 100 })
  await expect(record.toast('Job title saved')).toBeHidden()
  await held.continue()
  await expect(record.toast('Job title saved')).toBeVisible()
  await expect(record.line('Job title Art director → Curator')).toBeVisible()
})

journey('no answer: the editor opens again with the text and the reason', async ({ open }) => {
  const { page, faults, api, makeContact, openRecord } = await open(ada)
  faults.expect(/^request: net::ERR_FAILED .*contacts\.edit/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await openRecord(contact)
  const record = recordOf(page)
  await page.route(editing, (route) => route.abort())
  await changeJobTitle(page, 'Curator')
  await expect(record.alert('Dossier cannot be reached')).toBeVisible()
  await expect(record.editor('Job title')).toHaveValue('Curator')
  await expect(record.editor('Job title')).toBeFocused()
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Art director')

  await page.unroute(editing)
  await record.editor('Job title').press('Enter')
  await expect(record.field('Job title', 'Curator')).toBeVisible()
  await expect(record.toast('Job title saved')).toBeVisible()
})

journey('an answer that is an error: the text is kept, the words are plain', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 502 .*contacts\.edit/)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await page.route(editing, (route) => route.fulfill({ status: 502, body: '<h1>Bad gateway</h1>' }))
  await changeJobTitle(page, 'Curator')
  await expect(record.alert(/^Not saved\./)).toBeVisible()
  await expect(record.alert(/JSON|gateway|undefined|token/i)).toHaveCount(0)
  await expect(record.editor('Job title')).toHaveValue('Curator')
  await page.keyboard.press('Escape')
  await expect(record.field('Job title', 'Art director')).toBeVisible()
})

journey('offline is said, what is typed is kept, and it is saved once back', async ({ open }) => {
  const { page, context, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^request: net::ERR_INTERNET_DISCONNECTED/)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const record = recordOf(page)
  await context.setOffline(true)
  await expect(record.toast('You are offline')).toBeVisible()
  await changeJobTitle(page, 'Curator')
  await expect(record.editor('Job title')).toHaveValue('Curator')
  await expect(record.alert(/^Not saved\./)).toBeVisible()
  await context.setOffline(false)
  await expect(record.toast('You are offline')).toBeHidden()
  await record.editor('Job title').press('Enter')
  await expect(record.toast('Job title saved')).toBeVisible()
})

journey('one section that fails leaves the rest of the record working', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 503 .*contacts\.record/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await page.route(/\/trpc\/contacts\.record/, (route) => route.fulfill({ status: 503, body: '' }))
  await page.goto(`/contacts/${contact.id}`)
  const record = recordOf(page)
  await expect(record.alert('Could not load this contact.')).toBeVisible()
  await expect(record.line('Contact created')).toBeVisible()
  await page.unroute(/\/trpc\/contacts\.record/)
  await page.getByRole('button', { name: 'Retry' }).click()
  await openRecord(contact)
  await expect(record.field('Job title', 'Art director')).toBeVisible()
})

journey('a session that ends in the middle of an edit: sign in, and the save goes on', async ({ open }) => {
  const { page, context, faults, api, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 401 \/(trpc|live)/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await openRecord(contact)
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill('Curator')
  await context.request.post('/api/auth/sign-out', { data: {} })
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
  await expect(dialog.getByRole('textbox', { name: 'Email' })).toHaveValue(ada.email)
  await expect(dialog.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await page.keyboard.type('not the password')
  faults.expect(/^answer: 401 \/api\/auth\/sign-in/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('not right')
  await dialog.getByRole('textbox', { name: 'Password' }).fill(demoPassword())
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(record.toast('Job title saved')).toBeVisible()
  await expect(record.field('Job title', 'Curator')).toBeVisible()
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Curator')
})
