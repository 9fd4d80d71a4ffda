import { expect, test } from 'vitest'
import { mentionMail } from './mention-mail.ts'

const mention = {
  deliveryId: '01890000-0000-7000-8000-000000000001',
  colleague: { name: 'Rosa Marin', address: 'rosa@staff.example' },
  actorName: 'Ada Owens',
  contactId: '01890000-0000-7000-8000-000000000002',
  contactName: 'Amara Okafor',
  noteBody: 'Prefers mornings.\nAsk @Rosa Marin first.',
  publicUrl: 'https://crm.example',
}

test('a colleague reads who wrote what about whom, and where to open it', () => {
  const mail = mentionMail(mention)
  expect(mail.subject).toBe('Ada Owens mentioned you in a note on Amara Okafor')
  expect(mail.text).toContain('Prefers mornings.\nAsk @Rosa Marin first.')
  const link = 'https://crm.example/contacts/01890000-0000-7000-8000-000000000002/notes'
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
})

test('what people typed stays text in the HTML', () => {
  const mail = mentionMail({ ...mention, contactName: '"><img src=x>', noteBody: '<script>&\'"</script>' })
  expect(mail.html).not.toMatch(/<script|<img/)
  expect(mail.html).toContain('&lt;script&gt;&amp;&#39;&quot;&lt;/script&gt;')
})

test('a name with line breaks or without end makes one short subject', () => {
  const mail = mentionMail({ ...mention, contactName: `a\r\nBcc: b@example.com ${'🦷'.repeat(300)}` })
  expect(mail.subject).not.toMatch(/[\r\n]/)
  expect(Array.from(mail.subject)).toHaveLength(150)
  expect(mail.subject.isWellFormed()).toBe(true)
})

test('a contact without a name is still spoken of', () => {
  expect(mentionMail({ ...mention, contactName: null }).subject).toContain('a contact without a name')
})
