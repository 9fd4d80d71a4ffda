import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { ada, jun, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { feedOf, logCall, timelineOf } from './window/timeline-phrases.ts'

journey('each kind of change has a line of its own, with who did it', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const [first, second, phone] = [randomUUID(), randomUUID(), randomUUID()]
  const { id: contactId } = await makeContact({ jobTitle: 'Painter' })
  const staff = await api.staff()
  const junId = staff.find(({ name }) => name === 'Jun Kim')?.id ?? null
  const noteId = randomUUID()
  const steps: [string, object][] = [
    ['contacts.edit', { contactId, field: 'jobTitle', value: 'Sculptor', was: 'Painter' }],
    ['contacts.changeOwner', { contactId, ownerId: junId, was: null }],
    ['emails.add', { emailId: first, contactId, address: 'one@work.example' }],
    ['emails.add', { emailId: second, contactId, address: 'two@home.example' }],
    ['emails.edit', { emailId: first, address: 'new@work.example', label: null, was: 'one@work.example' }],
    ['emails.edit', { emailId: first, address: 'new@work.example', label: 'Work', was: 'new@work.example' }],
    ['emails.makePrimary', { emailId: second }],
    ['emails.mark', { emailId: first, state: 'bounced' }],
    ['emails.remove', { emailId: first }],
    ['phones.add', { phoneId: phone, contactId, number: '(212) 555-0147' }],
    ['phones.edit', { phoneId: phone, number: '(212) 555-0148', label: null, was: '+12125550147' }],
    ['phones.mark', { phoneId: phone, state: 'verified' }],
    ['phones.remove', { phoneId: phone }],
    ['tags.add', { contactId, names: ['vip'] }],
    ['notes.create', { noteId, contactId, body: '<p>Mornings only</p>' }],
    ['notes.edit', { noteId, body: '<p>Evenings only</p>', was: '<p>Mornings only</p>' }],
    ['notes.delete', { noteId }],
    ['notes.restore', { noteId }],
  ]
  for (const [path, input] of steps) await api.call(path, input)
  const tagId = (await api.record(contactId)).tags[0]?.id
  await api.call('tags.remove', { contactId, tagId })
  await logCall(api, contactId, 'Asked for a date', new Date().toISOString())

  await openRecord({ id: contactId })
  const record = recordOf(page)
  const lines = [
    ['Contact created', 'Job title Painter → Sculptor', 'Owner nobody → Jun Kim'],
    ['Email one@work.example added', 'Email one@work.example → new@work.example'],
    ['Label of new@work.example nothing → Work', 'Primary email new@work.example → two@home.example'],
    ['Email new@work.example marked as bounced', 'Email new@work.example removed'],
    ['Phone number (212) 555-0147 added', 'Phone number (212) 555-0147 → (212) 555-0148'],
    ['Phone number (212) 555-0148 marked as verified', 'Phone number (212) 555-0148 removed'],
    ['Tag vip added', 'Tag vip removed', 'Note written', 'Note deleted', 'Note restored', 'Call logged'],
  ].flat()
  for (const words of lines) await expect(record.line(words)).toContainText('Ada Owens')
  await expect(record.line('Note edited')).toContainText('Mornings only → Evenings only')
  await expect(record.line('Call logged')).toContainText('Asked for a date')
  const time = record.line('Contact created').getByRole('time')
  await expect(time).toHaveText(/^(now|this minute|\d+ (sec|min)\. ago)$/)
  await expect(time).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/)
  await time.hover()
  await expect(time).toHaveAttribute('title', /\d{4}/)
})

journey('days begin at midnight where the viewer is, in the headings and in the filter', async ({ open }) => {
  const newYork = await open(ada, { timezoneId: 'America/New_York' })
  const tokyo = await open(jun, { timezoneId: 'Asia/Tokyo' })
  const contact = await newYork.makeContact()
  await logCall(newYork.api, contact.id, 'Late call', '2024-03-10T02:30:00Z')
  for (const [{ page, openRecord }, day, isWithin] of [
    [newYork, 'March 9, 2024', false],
    [tokyo, 'March 10, 2024', true],
  ] as const) {
    await openRecord(contact)
    const timeline = timelineOf(page)
    const call = recordOf(page).line('Late call')
    await expect(timeline.heading(day)).toBeVisible()
    await timeline.filter.click()
    await page.getByLabel('To', { exact: true }).fill('2024-03-10')
    await expect(recordOf(page).line('Contact created')).toHaveCount(0)
    await page.getByLabel('From', { exact: true }).fill('2024-03-10')
    await expect(call).toHaveCount(isWithin ? 1 : 0)
    await page.keyboard.press('Escape')
    if (!isWithin) await expect(page.getByText('Nothing in the activity matches.')).toBeVisible()
  }
})

journey('narrow the activity by kind, person and words; the address keeps it; clear it', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const theirs = await open(rosa)
  const contact = await makeContact({ jobTitle: 'Painter' })
  await api.addTags({ contactId: contact.id, names: ['vip', 'recall due'] })
  await theirs.api.addTags({ contactId: contact.id, names: ['implant'] })
  await theirs.api.createNote({ contactId: contact.id, body: '<p>Préfère les <strong>matins</strong></p>' })
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  await expect(record.line('Tag implant added')).toBeVisible()

  await timeline.filter.click()
  await page.getByRole('checkbox', { name: 'Tags' }).check()
  await expect(timeline.entries).toHaveCount(3)
  await page.getByLabel('Person').selectOption('Rosa Marin')
  await expect(timeline.entries).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Notes' }).check()
  await expect(timeline.entries).toHaveCount(2)
  await page.keyboard.press('Escape')
  await expect(timeline.filter).toBeFocused()
  await expect(timeline.chips.getByRole('listitem')).toHaveText([
    'Tags',
    'Notes',
    /By .*Rosa Marin/,
    'Clear all',
  ])

  await page.reload()
  await expect(timeline.entries).toHaveCount(2)
  await timeline.chips.getByRole('button', { name: /^Remove filter: .*Tags/ }).click()
  await expect(timeline.entries).toHaveCount(1)
  await expect(record.line('Note written')).toBeVisible()
  await timeline.search.fill('prefere MATINS')
  await expect(timeline.entries).toHaveCount(1)
  await timeline.search.fill('nowhere to be found')
  await expect(page.getByText('Nothing in the activity matches.')).toBeVisible()
  await page.getByRole('button', { name: 'Show all activity' }).click()
  await expect(record.line('Contact created')).toBeVisible()
  await expect(timeline.search).toHaveValue('')
  await expect(timeline.chips).toHaveCount(0)
  await expect(page).not.toHaveURL(/\?/)
})

journey('what is searched for is what is on the screen: old values, new ones, names', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Painter' })
  await api.editContact({ contactId: contact.id, field: 'jobTitle', value: 'Sculptor', was: 'Painter' })
  await api.editContact({ contactId: contact.id, field: 'country', value: 'DE', was: null })
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  await expect(record.line('Contact created')).toBeVisible()
  for (const [words, line] of [
    ['paint', 'Job title Painter → Sculptor'],
    ['sculpt', 'Job title Painter → Sculptor'],
    ['job title owens', 'Job title Painter → Sculptor'],
    ['germany', 'Country set to Germany'],
    ['contact created', 'Contact created'],
  ] as const) {
    await timeline.search.fill(words)
    await expect(timeline.entries).toHaveCount(1)
    await expect(record.line(line)).toBeVisible()
  }
})

journey('filter and clear with the keyboard alone', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  await expect(record.line('Tag vip added')).toBeVisible()
  await timeline.filter.press('Enter')
  await expect(page.getByRole('checkbox', { name: 'Contact' })).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(timeline.entries).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('checkbox', { name: 'Contact' })).toBeHidden()
  await expect(timeline.filter).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(timeline.chips.getByRole('button', { name: /Remove filter/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(record.line('Contact created')).toBeVisible()
  await expect(timeline.filter).toBeFocused()
})

journey('log a call with the keyboard alone, and take it back', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(rosa)
  const contact = await makeContact()
  await openRecord(contact)
  const record = recordOf(page)
  const log = page.getByRole('button', { name: 'Log activity' })
  await log.press('Enter')
  const text = page.getByRole('dialog').getByLabel('What was said or done')
  await expect(text).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(log).toBeFocused()
  await log.press('Enter')
  await expect(text).toBeFocused()
  await page.keyboard.type('Asked for a date')
  await page.keyboard.press('Control+Enter')
  await expect(log).toBeFocused()
  const call = record.line('Call logged')
  await expect(call).toContainText('Asked for a date')
  await record.undo('Activity logged').press('Enter')
  await expect(call).toHaveCount(0)
  await record.undo('Logged activity taken back').press('Enter')
  await expect(call).toBeVisible()
  await expect.poll(async () => (await feedOf(api, contact.id)).entries.length).toBe(2)

  await timelineOf(page).undo(call).press('Enter')
  await expect(call).toHaveCount(0)
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  await page.reload()
  await expect(record.line('Contact created')).toBeVisible()
  await expect(call).toHaveCount(0)
})
