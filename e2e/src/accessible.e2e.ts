import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { expectNoViolations } from './window/axe.ts'
import { listOf } from './window/list-phrases.ts'
import { ada, ray } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

for (const colorScheme of ['light', 'dark'] as const) {
  journey(`axe finds nothing on the sign-in page, ${colorScheme}`, async ({ open }) => {
    const { page, faults } = await open(null, { colorScheme, reducedMotion: 'reduce' })
    faults.expect(/^answer: 401/)
    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' })).toBeVisible()
    await expectNoViolations(page, 'as it opens')
    await page.getByRole('textbox', { name: 'Email' }).fill('nobody@harbour.example')
    await page.getByRole('textbox', { name: 'Password' }).fill('wrong')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectNoViolations(page, 'refused')
  })

  journey(`axe finds nothing in the list, ${colorScheme}`, async ({ open }) => {
    const { page, openList } = await open(ada, { colorScheme, reducedMotion: 'reduce' })
    await openList()
    await expectNoViolations(page, 'full')
    await page.getByRole('button', { name: /^Account and appearance/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Sign out' })).toBeVisible()
    await expectNoViolations(page, 'account menu open')
    await page.keyboard.press('Escape')
    await listOf(page).search.fill('zzqqxx nobody')
    await expect(page.getByText('No contact matches')).toBeVisible()
    await expectNoViolations(page, 'no hit')
  })

  journey(`axe finds nothing on the record, ${colorScheme}`, async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada, {
      colorScheme,
      reducedMotion: 'reduce',
    })
    const contact = await makeContact({
      jobTitle: 'Art director',
      emails: [{ emailId: randomUUID(), address: 'mara@work.example', label: 'Work' }],
      phones: [{ phoneId: randomUUID(), number: '(212) 555-0147' }],
    })
    await api.writeNote({ contactId: contact.id, body: 'Call before noon, @Jun Kim' })
    await api.addTags({ contactId: contact.id, names: ['vip', 'referral', 'recall due', 'implant'] })
    await openRecord(contact)
    const record = recordOf(page)
    await expect(record.line('Contact created')).toBeVisible()
    await expectNoViolations(page, 'full')

    await record.field('Job title').click()
    await record.editor('Job title').fill('Curator')
    await expectNoViolations(page, 'editor open')
    await page.keyboard.press('Enter')
    await expect(record.toast('Job title saved')).toBeVisible()
    await expectNoViolations(page, 'toast shown')

    await page.getByRole('button', { name: '+ Add Email' }).click()
    await page.keyboard.type('not an address')
    await page.keyboard.press('Enter')
    await expect(record.alert('Enter an email address')).toBeVisible()
    await expectNoViolations(page, 'email refused')
    await page.keyboard.press('Escape')

    await record.tags.click()
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoViolations(page, 'tags open')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: /^(Owner: |No owner)/ }).click()
    await expect(page.getByRole('menuitemradio').first()).toBeVisible()
    await expectNoViolations(page, 'owner menu open')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: 'Edit note' }).click()
    const edited = page.getByRole('textbox', { name: 'Text of the note' })
    await expect(edited).toHaveAttribute('contenteditable', 'true')
    await expect(edited).toBeFocused()
    await typeNote(record.composer, 'For @')
    await expect(page.getByRole('option').first()).toBeVisible()
    await expectNoViolations(page, 'notes open, mention offered')
  })

  journey(
    `axe finds nothing where a contact is missing or cannot be changed, ${colorScheme}`,
    async ({ open }) => {
      const { makeContact } = await open(ada)
      const { page, faults, openRecord } = await open(ray, { colorScheme, reducedMotion: 'reduce' })
      faults.expect(/^answer: 404/)
      await openRecord(await makeContact())
      await expect(recordOf(page).line('Contact created')).toBeVisible()
      await expectNoViolations(page, 'read-only')
      await page.goto(`/contacts/${randomUUID()}`)
      await expect(page.getByRole('alert')).toBeVisible()
      await expectNoViolations(page, 'missing')
      await page.goto('/nowhere')
      await expect(page.getByText('There is nothing at this address.')).toBeVisible()
      await expectNoViolations(page, 'no page')
    },
  )

  journey(`axe finds nothing on a phone, ${colorScheme}`, async ({ open }) => {
    const { page, makeContact, openList, openRecord } = await open(ada, {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 390, height: 844 },
    })
    await openList()
    await expectNoViolations(page, 'list')
    await openRecord(await makeContact({ jobTitle: 'Art director' }))
    for (const tab of ['Info', 'Activity', 'Notes']) {
      await page.getByRole('tab', { name: tab }).click()
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      await expectNoViolations(page, tab)
    }
  })
}
