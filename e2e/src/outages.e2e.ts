import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { apiServer } from './stack/api-server.ts'
import { temporalServer } from './stack/temporal-server.ts'
import { thisStack, walkInOwnStack } from './stack/this-stack.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

walkInOwnStack()

const waiting = 'Background work is waiting; nothing is lost'

journey(
  'the server dies while a record is open: what is typed stays, and what was missed arrives',
  async ({ open }) => {
    const { page, faults, makeContact, openRecord } = await open(ada)
    faults.expect(/^request: net::ERR_(CONNECTION|EMPTY_RESPONSE|INCOMPLETE|FAILED)/)
    const { api } = await open(jun)
    const contact = await makeContact({ jobTitle: 'Art director', companyName: 'Lagoon Arts' })
    // A page that has come is one that has all it needs to tell of a failure.
    const whole = page.waitForResponse(/toast-stack.*\.js$/)
    await openRecord(contact)
    await whole
    const record = recordOf(page)
    await expect(record.line('Contact created')).toBeVisible()
    await record.field('Company').click()
    await record.editor('Company').fill('Harbour Arts')

    // Nothing is heard until the change below is made.
    await page.route('**/live?*', (route) => route.abort())
    const server = await apiServer(thisStack().dataDir)
    const broken = page.waitForEvent(
      'requestfailed',
      (request) => new URL(request.url()).pathname === '/live',
    )
    server.die()
    await broken
    await page.keyboard.press('Enter')
    await expect(record.alert('Dossier cannot be reached')).toBeVisible()
    await expect(record.editor('Company')).toHaveValue('Harbour Arts')
    await expect(record.toast('Dossier cannot be reached')).toBeVisible()

    const change = {
      contactId: contact.id,
      field: 'jobTitle',
      value: 'Curator',
      was: 'Art director',
    } as const
    await expect(() => api.editContact(change)).toPass({ timeout: 30_000 })
    await page.unroute('**/live?*')
    await expect(record.field('Job title', 'Curator')).toBeVisible({ timeout: 30_000 })
    await expect(record.line('Job title Art director → Curator')).toBeVisible()
    await expect(record.toast('Dossier cannot be reached')).toBeHidden()

    await expect(record.editor('Company')).toHaveValue('Harbour Arts')
    await record.editor('Company').press('Enter')
    await expect(record.toast('Company saved')).toBeVisible()
    await api.editContact({ contactId: contact.id, field: 'jobTitle', value: 'Gallerist', was: 'Curator' })
    await expect(record.field('Job title', 'Gallerist')).toBeVisible({ timeout: 2_000 })
  },
)

journey(
  'while background work stands still this is said, edits work, and mail comes later',
  async ({ open }) => {
    const { page, api, context, makeContact, openRecord } = await open(ada)
    const contact = await makeContact({ jobTitle: 'Art director' })
    const record = recordOf(page)
    await expect.poll(() => api.backgroundState(), { timeout: 30_000 }).toBe('running')
    const server = await temporalServer(thisStack().dataDir)
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
