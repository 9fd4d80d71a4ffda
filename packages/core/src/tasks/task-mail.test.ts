import { expect, test } from 'vitest'
import { taskMail } from './task-mail.ts'

const task = {
  deliveryId: '01890000-0000-7000-8000-000000000001',
  colleague: { name: 'Rosa Marin', address: 'rosa@staff.example' },
  kind: 'taskDue',
  title: 'Call about the crown',
  notes: 'Ask for the second number.',
  due: { on: '2026-12-01', at: { time: '09:00', timeZone: 'Europe/Berlin' } },
  contactId: '01890000-0000-7000-8000-000000000002',
  contactName: 'Amara Okafor',
  publicUrl: 'https://crm.example',
} as const

test('an assignee reads what is due when, about whom, and where to open it', () => {
  const mail = taskMail(task)
  expect(mail.subject).toBe('Due: Call about the crown')
  expect(mail.text).toContain('About Amara Okafor')
  expect(mail.text).toContain('Tuesday, 1 December 2026, 09:00 (Europe/Berlin)')
  expect(mail.text).toContain('Ask for the second number.')
  const link = 'https://crm.example/contacts/01890000-0000-7000-8000-000000000002/tasks'
  expect(mail.text).toContain(link)
  expect(mail.html).toContain(`href="${link}"`)
})

test('a date without a time is that date', () => {
  const { text } = taskMail({ ...task, kind: 'taskOverdue', due: { on: '2026-12-01', at: null } })
  expect(text).toMatch(/^Overdue: .*\n\n.*\nDue Tuesday, 1 December 2026\n/)
})

test('what people typed stays text in the HTML, and a subject is one line', () => {
  const mail = taskMail({
    ...task,
    title: 'a\r\nBcc: b@example.com',
    notes: '<script>',
    contactName: '<img>',
  })
  expect(mail.subject).toBe('Due: a Bcc: b@example.com')
  expect(mail.html).not.toMatch(/<script|<img/)
})
