import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { slowDown } from './window/slow-down.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { timeToSee } from './window/time-to-see.ts'
import { typeNote } from './window/type-note.ts'

const LATE = 2_000
/** Long before the answer, on a machine that does much else: how quick it feels is measured by `pnpm bench P17`. */
const BEFORE_ANSWER = 500

journey('with answers two seconds late, every act shows at once', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada, { reducedMotion: 'reduce' })
  const contact = await makeContact({ jobTitle: 'Art director' })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await openRecord(contact)
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()
  // By keyboard: a pointer's press is far from its letting go.
  const fill = async (label: string, text: string) => {
    await record.field(label).press('Enter')
    await record.editor(label).fill(text)
    return timeToSee(page, text, () => page.keyboard.press('Enter'))
  }
  const acts: Record<string, () => Promise<number>> = {
    field: () => fill('Job title', 'Curator'),
    'field again': () => fill('Job title', 'Gallerist'),
    email: async () => {
      await page.getByRole('button', { name: '+ Add Email' }).press('Enter')
      await record.editor('Email').fill('slow@work.example')
      return timeToSee(page, 'slow@work.example', () => page.keyboard.press('Enter'))
    },
    tag: async () => {
      await record.tags.fill('made slowly')
      await expect(page.getByRole('option', { name: 'Make the tag “made slowly”' })).toBeVisible()
      return timeToSee(page, 'made slowly', () => page.keyboard.press('Enter'))
    },
    note: async () => {
      await typeNote(record.composer, 'Written slowly.')
      await page.keyboard.press('Control+Enter')
      await expect(record.notes.filter({ hasText: 'Written slowly.' })).toBeVisible({ timeout: 500 })
      return 0
    },
  }
  await slowDown(page, LATE)
  const took: Record<string, number> = {}
  for (const [name, act] of Object.entries(acts)) took[name] = await act()
  // None of them is confirmed yet, and none of them says so.
  await expect(page.getByRole('status').filter({ hasText: /saved|added/ })).toHaveCount(0)
  for (const [name, ms] of Object.entries(took)) expect(ms, name).toBeLessThan(BEFORE_ANSWER)
  await expect(record.toast('Note saved')).toBeVisible({ timeout: 5 * LATE + 5_000 })
  const saved = await api.record(contact.id)
  expect(saved.contact.jobTitle).toBe('Gallerist')
  expect(saved.emails.map(({ address }) => address)).toEqual(['slow@work.example'])
  expect(saved.tags.map(({ name }) => name)).toContain('made slowly')
})
