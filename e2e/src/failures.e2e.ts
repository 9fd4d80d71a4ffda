import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { emailOf, password } from './own-people.ts'
import { failProcedure } from './window/fail-procedure.ts'
import { listOf } from './window/list-phrases.ts'
import { ada, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { settingsOf } from './window/settings-phrases.ts'
import { typeNote } from './window/type-note.ts'

const changeJobTitle = async (page: Page, value: string) => {
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill(value)
  await page.keyboard.press('Enter')
}

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
  await expect(dialog.getByRole('textbox', { name: 'Email' })).toHaveValue(await emailOf(ada))
  await expect(dialog.getByRole('textbox', { name: 'Password' })).toBeFocused()
  await page.keyboard.type('not the password')
  faults.expect(/^answer: 401 \/api\/auth\/sign-in/)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('not right')
  await dialog.getByRole('textbox', { name: 'Password' }).fill(password())
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(record.toast('Job title saved')).toBeVisible()
  await expect(record.field('Job title', 'Curator')).toBeVisible()
  expect((await api.record(contact.id)).contact.jobTitle).toBe('Curator')
})

journey('each section of the record fails, says so, and comes back alone', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
  const record = recordOf(page)
  const failed = (what: string) => page.getByRole('alert').filter({ hasText: `Could not load ${what}.` })
  const mend = {
    record: await failProcedure(page, 'contacts.record'),
    timeline: await failProcedure(page, 'timeline.list'),
    notes: await failProcedure(page, 'notes.list'),
  }
  await page.goto(`/contacts/${contact.id}/notes`)
  for (const what of ['this contact', 'the activity', 'the notes'])
    await expect(failed(what)).toBeVisible({ timeout: 10_000 })
  // What could not be read is never said to be none.
  for (const none of [/^Notes keep what/, /^What happens with/, 'Nothing in the activity'])
    await expect(page.getByText(none)).toHaveCount(0)

  // The page asks section by section, and each comes back by itself.
  mend.notes()
  await failed('the notes').getByRole('button', { name: 'Retry' }).click()
  await expect(record.notes).toContainText('Call before noon.')
  await expect(failed('the activity')).toBeVisible()
  mend.timeline()
  await failed('the activity').getByRole('button', { name: 'Retry' }).click()
  await expect(record.line('Contact created')).toBeVisible()
  await expect(failed('this contact')).toBeVisible()
  mend.record()
  await failed('this contact').getByRole('button', { name: 'Retry' }).click()
  await expect(record.field('Job title', 'Art director')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: contact.lastName ?? '' })).toBeVisible()
  await openRecord(contact)
})

journey('the list fails, says so, and comes back; so does its count, alone', async ({ open }) => {
  const { page } = await open(ada)
  const mendCount = await failProcedure(page, 'contacts.count')
  const mendList = await failProcedure(page, 'contacts.list')
  await page.goto('/contacts')
  const alert = page.getByRole('alert')
  await expect(alert.filter({ hasText: 'Could not load the contacts.' })).toBeVisible({ timeout: 10_000 })
  await expect(alert.filter({ hasText: 'Could not count them.' })).toBeVisible()
  await expect(page.getByText('There are none yet')).toHaveCount(0)
  mendList()
  await alert.filter({ hasText: 'Could not load' }).getByRole('button', { name: 'Retry' }).click()
  await expect(listOf(page).names.first()).toBeVisible()
  mendCount()
  await alert.filter({ hasText: 'Could not count' }).getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('status').filter({ hasText: /\d contacts$/ })).toBeVisible()
})

journey('what opens over the page says so too where it could not be read', async ({ open }) => {
  const { page, makeContact, openList, openRecord } = await open(ada)
  const contact = await makeContact()
  const failed = (words: string) =>
    page.getByRole('alert').or(page.getByRole('status')).filter({ hasText: words })
  const retry = (words: string) => failed(words).getByRole('button', { name: 'Retry' })

  const mendBell = await failProcedure(page, 'notifications.list')
  await openList()
  await page.getByRole('button', { name: /^Notifications/ }).click()
  await expect(failed('Could not load your notifications.')).toBeVisible({ timeout: 10_000 })
  await expect(page.getByText('When a colleague mentions you')).toHaveCount(0)
  mendBell()
  await retry('Could not load your notifications.').click()
  await expect(failed('Could not load your notifications.')).toBeHidden()
  await page.keyboard.press('Escape')

  const mendDuplicates = await failProcedure(page, 'contacts.duplicates')
  await page.getByRole('button', { name: 'New contact' }).click()
  await page.getByRole('textbox', { name: 'Last name' }).fill(contact.lastName ?? '')
  await expect(failed('Could not look for contacts like this one.')).toBeVisible({ timeout: 10_000 })
  mendDuplicates()
  await retry('Could not look for contacts like this one.').click()
  await expect(page.getByText('This contact may be the same person.')).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()

  const mendTags = await failProcedure(page, 'tags.list')
  const mendTypes = await failProcedure(page, 'contactTypes.list')
  await openRecord(contact)
  const record = recordOf(page)
  await record.tags.click()
  await expect(page.getByText('Could not load the tags.')).toBeVisible({ timeout: 10_000 })
  mendTags()
  await page.keyboard.press('Escape')
  await record.field('Type').click()
  const noTypes = page.getByRole('menuitem', { name: 'Could not load the types. Retry' })
  await expect(noTypes).toBeVisible({ timeout: 10_000 })
  mendTypes()
  await noTypes.click()
  await expect(page.getByRole('menuitemradio', { name: 'Customer', exact: true })).toBeVisible()
  await expect(noTypes).toBeHidden()
})

journey(
  'who may own a contact, and who comes before and after, fail and come back alone',
  async ({ open }) => {
    const { page, makeContact, openList } = await open(ada)
    const contact = await makeContact()
    const mendStaff = await failProcedure(page, 'staff.list')
    const mendNeighbours = await failProcedure(page, 'contacts.neighbours')
    await openList()
    await listOf(page).search.fill(contact.lastName ?? '')
    await expect(listOf(page).names).toHaveCount(1)
    await listOf(page).name(`Mara ${contact.lastName}`).click()
    const lost = page.getByRole('alert').filter({ hasText: 'Could not load the previous and next contact.' })
    await expect(lost).toBeVisible({ timeout: 10_000 })
    mendNeighbours()
    await lost.getByRole('button', { name: 'Retry' }).click()
    await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
    await expect(lost).toBeHidden()

    await page.getByRole('button', { name: /^No owner/ }).click()
    const nobody = page.getByRole('menuitem', { name: 'Could not load your colleagues. Retry' })
    await expect(nobody).toBeVisible({ timeout: 10_000 })
    mendStaff()
    await nobody.click()
    await page.getByRole('menuitemradio', { name: rosa.name }).click()
    await expect(page.getByRole('button', { name: `Owner: ${rosa.name}` })).toBeVisible()
  },
)

journey('a part that cannot be fetched says so, and the page around it works on', async ({ open }) => {
  const { page, faults, makeContact, openList } = await open(ada)
  faults.expect(/^request: net::ERR_FAILED .*new-contact-dialog/, /^console: .*(ERR_FAILED|did not come)/)
  const contact = await makeContact({ jobTitle: 'Art director' })
  await page.route(/new-contact-dialog.*\.js/, (route) => route.abort())
  await openList()
  await page.getByRole('button', { name: 'New contact' }).click()
  const missing = page.getByRole('alert').filter({ hasText: 'Could not load this part of the page.' })
  await expect(missing.getByRole('button', { name: 'Retry' })).toBeVisible()
  const list = listOf(page)
  await list.search.fill(contact.lastName ?? '')
  await expect(list.names).toHaveCount(1)
  await list.name(`Mara ${contact.lastName}`).click()
  await changeJobTitle(page, 'Curator')
  await expect(recordOf(page).toast('Job title saved')).toBeVisible()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(missing).toBeHidden()

  // Some browsers ask again for what did not come only when the page is loaded anew.
  await page.unroute(/new-contact-dialog.*\.js/)
  await openList()
  await page.getByRole('button', { name: 'New contact' }).click()
  await expect(page.getByRole('dialog', { name: 'New contact' })).toBeVisible()
})

journey('each of the settings fails, says so, and comes back', async ({ open }) => {
  const { page } = await open(ada)
  const settings = settingsOf(page)
  const sections = [
    { address: 'tags', asks: 'tags.uses', what: 'the tags', shown: settings.find },
    { address: 'types', asks: 'contactTypes.uses', what: 'the types', shown: settings.types.first() },
    {
      address: 'deletion',
      asks: 'deletions.retention',
      what: 'how long deleted contacts are kept',
      shown: page.getByRole('textbox', { name: 'Days' }),
    },
  ]
  for (const { address, asks, what, shown } of sections) {
    const mend = await failProcedure(page, asks)
    await page.goto(`/settings/${address}`)
    const failed = page.getByRole('alert').filter({ hasText: `Could not load ${what}.` })
    await expect(failed).toBeVisible({ timeout: 10_000 })
    await expect(page.getByText('There are none yet')).toHaveCount(0)
    mend()
    await failed.getByRole('button', { name: 'Retry' }).click()
    await expect(shown).toBeVisible()
    await expect(failed).toBeHidden()
  }
})

journey(
  'a session that ends while a note is written: the text stays, and goes on by itself',
  async ({ open }) => {
    const { page, context, faults, makeContact, openRecord } = await open(ada)
    faults.expect(/^answer: 401 \/(trpc|live)/)
    await openRecord(await makeContact(), '/notes')
    const record = recordOf(page)
    await typeNote(record.composer, 'Half a thought')
    await context.request.post('/api/auth/sign-out', { data: {} })
    await page.keyboard.press('Control+Enter')
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(dialog.getByRole('textbox', { name: 'Password' })).toBeFocused()
    await page.keyboard.type(password())
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(record.toast('Note saved')).toBeVisible()
    await expect(record.notes).toContainText('Half a thought')
    await expect(record.composer).toBeFocused()
  },
)
