import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { madeName } from './window/made-name.ts'
import { paletteOf } from './window/palette-phrases.ts'
import { ada, ray } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

journey('every action of the record is run from the palette by keyboard alone', async ({ open }) => {
  const { page, context, makeContact, openRecord } = await open(ada)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const contact = await makeContact({ jobTitle: 'Art director' })
  await openRecord(contact)
  const palette = paletteOf(page)
  const record = recordOf(page)
  const { keyboard } = page

  await palette.do('Add an email')
  await expect(record.editor('Email')).toBeFocused()
  await keyboard.type('mara@work.example')
  await keyboard.press('Enter')
  await expect(record.emails).toContainText('mara@work.example')
  await palette.do('Add a phone number')
  await expect(record.editor('Phone number')).toBeFocused()
  await keyboard.type('(212) 555-0147')
  await keyboard.press('Enter')
  await expect(record.phones).toContainText('(212) 555-0147')
  await palette.do('Add a tag')
  await expect(record.tags).toBeFocused()
  await keyboard.type(contact.lastName ?? '')
  await keyboard.press('Enter')
  await expect(record.toast(`Tag ${contact.lastName} added`)).toBeVisible()

  await palette.do('Change the owner')
  await expect(page.getByRole('menuitemradio', { name: 'Ada Owens' })).toBeVisible()
  await keyboard.press('Escape')
  await palette.do('Change the type')
  await expect(page.getByRole('menuitemradio', { name: 'No type' })).toBeVisible()
  await keyboard.press('Escape')

  await palette.do('Edit the first field')
  await expect(record.editor('First name')).toBeFocused()
  await keyboard.press('Escape')
  await palette.do('Edit Job title')
  await expect(record.editor('Job title')).toBeFocused()
  await keyboard.press('Escape')
  await palette.do('Find a field')
  const find = page.getByRole('searchbox', { name: 'Find a field' })
  await expect(find).toBeFocused()
  // An action leads to what the search of the fields hides, too.
  await keyboard.type('email')
  await palette.do('Edit City')
  await expect(record.editor('City')).toBeFocused()
  await expect(find).toHaveValue('')
  await keyboard.press('Escape')

  await palette.do('Write a note')
  await expect(record.composer).toBeFocused()
  await palette.do('Search the activity')
  await expect(page.getByRole('searchbox', { name: 'Search the activity' })).toBeFocused()
  await palette.do('Log an activity')
  const form = page.getByRole('dialog', { name: 'Log an activity' })
  await expect(form.getByRole('textbox', { name: 'What was said or done' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(form).toBeHidden()

  await palette.do('Copy the link to this contact')
  await expect(record.toast('Link copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    new URL(`/contacts/${contact.id}`, page.url()).href,
  )

  await palette.do('Fold the details')
  await expect(page.getByRole('region', { name: 'Record details' })).toBeHidden()
  await palette.do('Unfold the details')
  await expect(page.getByRole('region', { name: 'Record details' })).toBeVisible()
  await palette.do('Undo the last change')
  await expect(record.toast(`Tag ${contact.lastName} removed`)).toBeVisible()

  await palette.do('Keyboard shortcuts')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await keyboard.press('Escape')
  await palette.do('Go to contacts')
  await expect(listOf(page).grid).toBeVisible()
})

journey('on a phone an action opens the section that it leads to', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { viewport: { width: 390, height: 844 } })
  await openRecord(await makeContact(), '/notes')
  const palette = paletteOf(page)
  await palette.do('Add an email')
  await expect(page.getByRole('textbox', { name: 'Email' })).toBeFocused()
  await page.keyboard.press('Escape')
  await palette.do('Log an activity')
  await expect(page.getByRole('dialog', { name: 'Log an activity' })).toBeVisible()
  await page.keyboard.press('Escape')
  await palette.do('Edit Website')
  await expect(page.getByRole('textbox', { name: 'Website' })).toBeFocused()
})

journey('who may not change a contact is offered no change', async ({ open }) => {
  const contact = await (await open(ada)).makeContact()
  const { page, openRecord } = await open(ray)
  await openRecord(contact)
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  const palette = paletteOf(page)
  await page.keyboard.press('Control+k')
  await expect(palette.option('Print this contact')).toBeVisible()
  for (const words of [
    'Add an email',
    'Write a note',
    'Change the owner',
    'Log an activity',
    'Edit the first field',
  ])
    await expect(palette.option(words), words).toHaveCount(0)
  await page.keyboard.type('Edit')
  await expect(page.getByText('Nothing matches “Edit”.').or(palette.options.first())).toBeVisible()
  await expect(palette.option('Edit Job title')).toHaveCount(0)
})

journey('the palette finds contacts as one types, the best match first', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const lastName = madeName()
  await makeContact({ firstName: 'Nuri', lastName: `${lastName}ovic` })
  await makeContact({ firstName: 'Mara', lastName })
  await openList()
  const palette = paletteOf(page)
  await page.keyboard.press('Control+k')
  await expect(palette.field).toBeFocused()
  await page.keyboard.type(`mara ${lastName}`)
  // Enter waits for the hits of what is typed.
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Mara ${lastName}` })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(palette.field).toBeFocused()
  await page.keyboard.type(lastName)
  await expect(palette.options).toHaveCount(2)
  await expect(palette.options.first()).toContainText(`Mara ${lastName}`)
  await expect(palette.active).toContainText(`Mara ${lastName}`)
  await page.keyboard.press('ArrowDown')
  await expect(palette.active).toContainText(`Nuri ${lastName}ovic`)
  const activeId = await palette.active.getAttribute('id')
  await expect(palette.field).toHaveAttribute('aria-activedescendant', activeId ?? '')
  await expect(palette.field).toHaveAttribute('aria-expanded', 'true')
  await expect(palette.dialog.getByRole('group', { name: 'Contacts' })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(palette.active).toContainText(`Mara ${lastName}`)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Nuri ${lastName}ovic` })).toBeVisible()

  // Nothing typed: the one before is a key away.
  await page.keyboard.press('Control+k')
  await expect(palette.active).toContainText(`Mara ${lastName}`)
  await expect(palette.dialog.getByRole('group', { name: 'Recent contacts' })).toBeVisible()
  await expect(palette.field).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: `Mara ${lastName}` })).toBeVisible()
})

journey('a single key is shown beside what it does, and all are turned off in the help', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const palette = paletteOf(page)
  const record = recordOf(page)
  await page.keyboard.press('Control+k')
  await expect(palette.option('Write a note')).toContainText('n')
  await expect(palette.option('Edit the first field')).toContainText('e')
  await expect(palette.field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.field).toBeHidden()

  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(help.getByText('Write a note')).toBeVisible()
  const setting = help.getByRole('checkbox', { name: 'Single-key shortcuts' })
  await expect(setting).toBeFocused()
  await page.keyboard.press('Space')
  await expect(setting).not.toBeChecked()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.keyboard.press('e')
  await page.keyboard.press('?')
  await page.reload()
  await expect(record.line('Contact created')).toBeVisible()
  await page.keyboard.press('e')
  await expect(help).toHaveCount(0)
  await expect(record.editor('First name')).toHaveCount(0)

  // What is held with Ctrl stays, and so does the way back.
  await palette.do('Keyboard shortcuts')
  await setting.check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('main')).toBeFocused()
  await page.keyboard.press('e')
  await expect(record.editor('First name')).toBeFocused()
})

journey('the appearance is chosen in the palette and kept; so is signing out', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada, { colorScheme: 'light' })
  await openRecord(await makeContact())
  const scheme = () => page.evaluate(() => document.documentElement.dataset['mantineColorScheme'])
  expect(await scheme()).toBe('light')
  await paletteOf(page).do('Dark appearance')
  await expect.poll(scheme).toBe('dark')
  await page.reload()
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  expect(await scheme()).toBe('dark')
  await paletteOf(page).do('Appearance as the system')
  await expect.poll(scheme).toBe('light')
  faults.expect(/^answer: 401/)
  await paletteOf(page).do('Sign out')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
})
