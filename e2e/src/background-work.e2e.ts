import { expect } from '@playwright/test'
import { inject } from 'vitest'
import { journey } from './journey.ts'
import { temporalServer } from './stack/temporal-server.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

const waiting = 'Background work is waiting; nothing is lost'

journey(
  'while background work stands still this is said, edits work, and mail comes later',
  async ({ open }) => {
    const { page, api, context, makeContact, openRecord } = await open(ada)
    const contact = await makeContact({ jobTitle: 'Art director' })
    const record = recordOf(page)
    await expect.poll(() => api.backgroundState(), { timeout: 30_000 }).toBe('running')
    const server = await temporalServer(inject('stack').dataDir)
    server.standStill()
    try {
      await expect.poll(() => api.backgroundState(), { timeout: 30_000 }).toBe('waiting')
      await openRecord(contact)
      await expect(record.toast(waiting)).toBeVisible()
      await record.field('Job title').click()
      await record.editor('Job title').fill('Curator')
      await page.keyboard.press('Enter')
      await expect(record.line('Job title Art director → Curator')).toBeVisible()
      await typeNote(record.composer, '@ju')
      await expect(page.getByRole('option', { name: 'Jun Kim' })).toBeVisible()
      await page.keyboard.press('Enter')
      await page.keyboard.type('please read')
      await page.keyboard.press('Control+Enter')
      await expect(record.toast('Note saved')).toBeVisible()
    } finally {
      server.goOn()
    }
    await expect(record.toast(waiting)).toBeHidden({ timeout: 30_000 })
    const box = await context.newPage()
    const mails = async () => {
      await box.goto('/dev/mail')
      return box
        .getByRole('listitem')
        .filter({ hasText: contact.lastName ?? '' })
        .count()
    }
    await expect.poll(mails, { timeout: 30_000 }).toBe(1)
  },
)
