import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { ada, jun, ray, rosa } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { logCall, timelineOf } from './window/timeline-phrases.ts'

journey('undo a change from its entry, later, and make it again', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Painter' })
  await api.editContact({ contactId: contact.id, field: 'jobTitle', value: 'Sculptor', was: 'Painter' })
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  const line = record.line('Job title Painter → Sculptor')
  await line.hover()
  await timeline.undo(line).click()
  await expect(record.field('Job title', 'Painter')).toBeVisible()
  await expect(record.line('Job title Sculptor → Painter')).toContainText('Ada Owens')
  await record.undo('Change undone').click()
  await expect(record.field('Job title', 'Sculptor')).toBeVisible()
  await expect(record.toast('Change made again')).toBeVisible()
})

journey('an entry whose value has changed since says why it cannot be undone', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const contact = await makeContact({ jobTitle: 'Painter' })
  const edit = (value: string, was: string) =>
    api.editContact({ contactId: contact.id, field: 'jobTitle', value, was })
  await edit('Sculptor', 'Painter')
  await edit('Curator', 'Sculptor')
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  const undo = timeline.undo(record.line('Job title Painter → Sculptor'))
  await expect(undo).toHaveAccessibleName(/Undo is not possible: .*Job title.* has changed since/)
  await expect(undo).toHaveAttribute('aria-disabled', 'true')
  await undo.focus()
  await page.keyboard.press('Enter')
  expect(await undo.evaluate((button) => getComputedStyle(button, '::before').visibility)).toBe('visible')
  await expect(record.field('Job title', 'Curator')).toBeVisible()
})

journey('a removed email comes back whole: label, star and mark', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const emailId = randomUUID()
  const contact = await makeContact({
    emails: [
      { emailId, address: 'one@work.example', label: 'Work' },
      { emailId: randomUUID(), address: 'two@home.example' },
    ],
  })
  await api.call('emails.mark', { emailId, state: 'verified' })
  const before = (await api.record(contact.id)).emails.find(({ id }) => id === emailId)
  await api.call('emails.remove', { emailId })
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  await timeline.undo(record.line('Email one@work.example removed')).press('Enter')
  await expect(record.emails).toContainText('one@work.example')
  await expect
    .poll(async () => (await api.record(contact.id)).emails.find(({ id }) => id === emailId))
    .toEqual(before)
})

journey(
  'owner, tags, labels, the primary phone and notes are undone from their entries',
  async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada)
    const [first, second, noteId] = [randomUUID(), randomUUID(), randomUUID()]
    const { id: contactId } = await makeContact({
      phones: [
        { phoneId: first, number: '(212) 555-0147', label: 'Work' },
        { phoneId: second, number: '(212) 555-0148' },
      ],
    })
    const junId = (await api.staff()).find(({ name }) => name === 'Jun Kim')?.id ?? null
    await api.addTags({ contactId, names: ['vip'] })
    await api.call('notes.create', { noteId, contactId, body: '<p>Mornings only</p>' })
    const before = await api.record(contactId)
    const steps: [string, object][] = [
      ['contacts.changeOwner', { contactId, ownerId: junId, was: null }],
      ['tags.remove', { contactId, tagId: before.tags[0]?.id }],
      ['phones.edit', { phoneId: first, number: '+12125550147', label: 'Home', was: '+12125550147' }],
      ['phones.makePrimary', { phoneId: second }],
      ['notes.edit', { noteId, body: '<p>Evenings only</p>', was: '<p>Mornings only</p>' }],
    ]
    for (const [path, input] of steps) await api.call(path, input)
    await openRecord({ id: contactId })
    const [timeline, record] = [timelineOf(page), recordOf(page)]
    for (const words of [
      'Owner nobody → Jun Kim',
      'Tag vip removed',
      'Label of (212) 555-0147 Work → Home',
      'Primary phone number (212) 555-0147 → (212) 555-0148',
      'Note edited',
    ]) {
      const undo = timeline.undo(record.line(words).last())
      await undo.press('Enter')
      await expect(undo).toHaveAttribute('aria-disabled', 'true')
    }
    const { contact, phones, tags } = await api.record(contactId)
    const notes = await api.notes(contactId)
    expect({ owner: contact.owner, phones, tags }).toEqual({
      owner: before.contact.owner,
      phones: before.phones,
      tags: before.tags,
    })
    expect(notes[0]?.body).toBe('<p>Mornings only</p>')
  },
)

journey('what a colleague logged is theirs to take back, or an admin’s', async ({ open }) => {
  const { api, makeContact } = await open(ada)
  const contact = await makeContact()
  await logCall(api, contact.id, 'Asked for a date', new Date().toISOString())
  const member = await open(rosa)
  await member.openRecord(contact)
  const line = recordOf(member.page).line('Call logged')
  await expect(timelineOf(member.page).undo(line)).toHaveAccessibleName(/Only who logged this/)
  const reader = await open(ray)
  await reader.openRecord(contact)
  await expect(recordOf(reader.page).line('Call logged').getByRole('button')).toHaveCount(0)
  const admin = await open(jun)
  await admin.openRecord(contact)
  const seen = recordOf(admin.page).line('Call logged')
  await timelineOf(admin.page).undo(seen).press('Enter')
  await expect(seen).toHaveCount(0)
  await expect(line).toHaveCount(0)
})
