import { expect, type Locator } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { emailOf, password } from './own-people.ts'
import { listOf } from './window/list-phrases.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { tabTo } from './window/tab-to.ts'
import { typeNote } from './window/type-note.ts'
import { walkByTab } from './window/walk-by-tab.ts'

journey('from signing in to a note, without a pointer', async ({ open }) => {
  const contact = await (await open(ada)).makeContact({ jobTitle: 'Art director' })
  const { page, faults } = await open(null)
  faults.expect(/^answer: 401 \/trpc\/session.me/)
  const { keyboard } = page
  await page.goto('/contacts')
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused()
  await keyboard.type(await emailOf(ada))
  await keyboard.press('Tab')
  await keyboard.type(password())
  await keyboard.press('Enter')

  const list = listOf(page)
  await expect(list.names.first()).toBeVisible()
  await keyboard.press('/')
  await keyboard.type(contact.lastName ?? '')
  await expect(list.names).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()

  await keyboard.press('e')
  await expect(record.editor('First name')).toBeFocused()
  await keyboard.press('Escape')
  await expect(record.field('First name')).toBeFocused()
  for (let step = 0; step < 3; step += 1) await keyboard.press('Tab')
  await expect(record.field('Job title')).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('Curator')
  // Tab leaves the editor, saves, and goes on to what comes next.
  await keyboard.press('Tab')
  await expect(record.toast('Job title saved')).toBeVisible()
  await tabTo(page.getByRole('button', { name: '+ Add Email' }))
  await keyboard.press('Enter')
  await keyboard.type('mara@work.example')
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Change mara@work.example' })).toBeVisible()
  await expect(page.getByRole('button', { name: '+ Add Email' })).toBeFocused()

  await keyboard.press('n')
  await expect(record.composer).toBeFocused()
  await typeNote(record.composer, 'Written without a pointer.')
  await tabTo(page.getByRole('button', { name: 'Save note' }))
  await keyboard.press('Enter')
  await expect(record.notes).toContainText('Written without a pointer.')
})

journey('the focus shows at every stop, on the list and on the record', async ({ open }) => {
  const { page, api, makeContact, openList, openRecord } = await open(ada, { reducedMotion: 'reduce' })
  const contact = await makeContact({
    jobTitle: 'Art director',
    emails: [{ emailId: randomUUID(), address: 'mara@work.example' }],
    phones: [{ phoneId: randomUUID(), number: '(212) 555-0147' }],
  })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
  await openList()
  const inList = await walkByTab(page, 9)
  expect(inList.unmarked).toEqual([])
  expect(inList.stops[0]).toBe('Skip to content')

  await openRecord(contact)
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  const inRecord = await walkByTab(page, 80)
  expect(inRecord.unmarked).toEqual([])
  for (const stop of ['+ Add Email', '+ Add Phone Number', 'Tags', 'Write a note', 'Delete note'])
    expect(inRecord.stops).toContain(stop)
})

journey('the focus comes back to where a menu was opened', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  for (const name of [/^(Owner: |No owner)/, /^Account and appearance/]) {
    const button = page.getByRole('button', { name })
    await button.press('Enter')
    await expect(page.locator('[role="menu"] :focus')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
    await expect(button).toBeFocused()
  }
})

journey('the focus comes back to where a dialog was opened', async ({ open }) => {
  const { page, api, makeContact, openList, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Art director' })
  const note = await api.createNote({ contactId: contact.id, body: '<p>Call before noon.</p>' })
  await api.call('notes.edit', { noteId: note.id, body: '<p>Call after noon.</p>', was: note.body })
  const opened = page.getByRole('dialog')
  const comesBackTo = async (button: Locator, key: string) => {
    await button.focus()
    await page.keyboard.press(key)
    await expect(page.locator('[role="dialog"]:focus-within')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(opened).toBeHidden()
    await expect(button).toBeFocused()
  }
  await openList()
  for (const name of [/^Choose columns/, /^New contact/, /^Notifications/, /^Search or jump/])
    await comesBackTo(page.getByRole('button', { name }), 'Enter')
  await comesBackTo(listOf(page).names.first(), '?')
  await comesBackTo(listOf(page).names.first(), 'Control+k')
  await openRecord(contact)
  await comesBackTo(page.getByRole('button', { name: '1 earlier text' }), 'Enter')
  await comesBackTo(recordOf(page).field('Job title'), '?')

  const type = recordOf(page).field('Type')
  await type.press('Enter')
  await page.getByRole('menuitem', { name: 'Edit list' }).press('Enter')
  await expect(opened).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opened).toBeHidden()
  await expect(type).toBeFocused()
})

journey('the focus is not lost when what had it is removed', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const emails = ['one@work.example', 'two@work.example'].map((address) => ({
    emailId: randomUUID(),
    address,
  }))
  const contact = await makeContact({ emails })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await api.createNote({ contactId: contact.id, body: 'Call before noon.' })
  await openRecord(contact)
  for (const name of ['Remove one@work.example', 'Remove the tag vip', 'Delete note']) {
    const button = page.getByRole('button', { name })
    await button.press('Enter')
    await expect(button).toBeHidden()
    await expect(page.getByRole('document').or(page.locator('body')).first()).not.toBeFocused()
    expect(await page.evaluate(() => document.activeElement?.tagName), `after ${name}`).not.toBe('BODY')
  }
})
