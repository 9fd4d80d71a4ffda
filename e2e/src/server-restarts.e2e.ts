import { expect } from '@playwright/test'
import { inject } from 'vitest'
import { journey } from './journey.ts'
import { apiServer } from './stack/api-server.ts'
import { ada, jun } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'

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
    const server = await apiServer(inject('stack').dataDir)
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
