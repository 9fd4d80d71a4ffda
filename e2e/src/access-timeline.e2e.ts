import { expect } from '@playwright/test'
import { journey } from './journey.ts'
import { expectAccess } from './window/lack-of-access.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { sideways } from './window/sideways.ts'
import { timelineOf } from './window/timeline-phrases.ts'

for (const [name, viewport] of [
  ['a desk', { width: 1440, height: 900 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  journey(`axe finds nothing in the activity's own states on ${name}`, async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada, {
      viewport,
      reducedMotion: 'reduce',
    })
    const contact = await makeContact({ jobTitle: 'Painter' })
    const edit = (value: string, was: string) =>
      api.editContact({ contactId: contact.id, field: 'jobTitle', value, was })
    await edit('Sculptor', 'Painter')
    await edit('Curator', 'Sculptor')
    await api.addTags({ contactId: contact.id, names: ['vip'] })
    await openRecord(contact, '/activity')
    const [timeline, record] = [timelineOf(page), recordOf(page)]
    const panel = page.getByRole('tabpanel', { name: 'Activity' })
    const line = (words: string) =>
      panel.or(record.timeline).first().getByRole('listitem').filter({ hasText: words }).last()
    await timeline.pin(line('Tag vip added')).click()
    await expect(page.getByRole('region', { name: 'Pinned' })).toBeVisible()
    await timeline.undo(line('Job title Painter → Sculptor')).focus()
    await expectAccess(page, 'pinned, and why an entry cannot be undone')

    await page.getByRole('button', { name: /^Filter/ }).click()
    await page.getByRole('checkbox', { name: 'Tags' }).check()
    await expectAccess(page, 'filter open')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('list', { name: 'Filters set' })).toBeVisible()
    await expectAccess(page, 'chips shown')
    expect(await sideways(page)).toEqual([])
    await page.getByRole('button', { name: 'Clear all' }).click()
    await page.getByRole('button', { name: 'Log activity' }).click()
    await expectAccess(page, 'form open')
  })
