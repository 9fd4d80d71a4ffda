import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { shiftsSeen, watchShifts } from './window/layout-shifts.ts'
import { sideways } from './window/sideways.ts'

const long = 'Konstantinopolitanskaja-Wolkenkratzerbauunternehmerin'

for (const width of [390, 320])
  journey(`${width} px wide, everything reads without scrolling sideways`, async ({ open }) => {
    const { page, faults, api, makeContact, openList, openRecord } = await open(ada, {
      viewport: { width, height: 700 },
      hasTouch: true,
      isMobile: true,
    })
    faults.expect(/^answer: 401 \/trpc\/session.me/)
    await openList()
    expect(await sideways(page)).toEqual([])

    const contact = await makeContact({
      firstName: long,
      companyName: long,
      jobTitle: `${long} ${long}`,
      emails: [{ emailId: randomUUID(), address: `${long.toLowerCase()}@letters.example`, label: 'Work' }],
      phones: [{ phoneId: randomUUID(), number: '+44 20 7946 0018', label: 'Mobile' }],
    })
    await api.addTags({ contactId: contact.id, names: [long, 'vip', 'referral'] })
    await api.createNote({ contactId: contact.id, body: `${long}${long} https://${long}.example/${long}` })
    await openRecord(contact)
    const record = recordOf(page)
    await expect(record.field('Job title')).toBeVisible()
    expect(await sideways(page)).toEqual([])
    await record.field('Job title').tap()
    await expect(record.editor('Job title')).toBeFocused()
    expect(await sideways(page)).toEqual([])
    await page.keyboard.press('Escape')
    for (const tab of ['Activity', 'Notes', 'Info']) {
      await page.getByRole('tab', { name: tab }).tap()
      await expect(page.getByRole('tabpanel', { name: tab })).toBeVisible()
      expect(await sideways(page)).toEqual([])
    }
    await page.goto('/sign-in')
    await expect(page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' })).toBeVisible()
    expect(await sideways(page)).toEqual([])
  })

journey('on a phone, the tabs are in the address and every part can be reached', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { viewport: { width: 390, height: 844 } })
  const contact = await makeContact()
  await openRecord(contact, '/notes')
  await expect(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByText('Contact created')).toBeVisible()
  expect(new URL(page.url()).pathname).toBe(`/contacts/${contact.id}/activity`)
  await page.goBack()
  await expect(page.getByRole('tab', { name: 'Notes' })).toHaveAttribute('aria-selected', 'true')
  await page.getByRole('tab', { name: 'Info' }).click()
  await expect(page.getByRole('button', { name: '+ Add Email' })).toBeVisible()
})

journey('what one aims at is at least 24 px in size', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada, { viewport: { width: 390, height: 844 } })
  const contact = await makeContact({ emails: [{ emailId: randomUUID(), address: 'mara@work.example' }] })
  await api.addTags({ contactId: contact.id, names: ['vip'] })
  await openRecord(contact)
  await expect(recordOf(page).field('Job title')).toBeVisible()
  const small: string[] = []
  for (const button of await page.getByRole('button').or(page.getByRole('tab')).all()) {
    const box = await button.boundingBox()
    if (box && (box.width < 24 || box.height < 24))
      small.push(`${await button.getAttribute('aria-label')} ${box.width}×${box.height}`)
  }
  expect(small).toEqual([])
})

journey('nothing moves for those who want it still', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { reducedMotion: 'reduce' })
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const moving = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 1)
        .map(({ effect }) => (effect instanceof KeyframeEffect ? (effect.target?.className ?? '?') : '?')),
    )
  const record = recordOf(page)
  await record.field('Job title').click()
  await record.editor('Job title').fill('Curator')
  await page.keyboard.press('Enter')
  await expect(record.toast('Job title saved')).toBeVisible()
  expect(await moving()).toEqual([])
  await page.getByRole('button', { name: /^(Owner: |No owner)/ }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  expect(await moving()).toEqual([])
})

journey('nothing moves under the pointer while the record arrives and while one edits', async ({ open }) => {
  const { page, makeContact, openList } = await open(ada)
  const { lastName } = await makeContact({
    jobTitle: 'Art director',
    emails: [{ emailId: randomUUID(), address: 'mara@work.example' }],
  })
  await openList()
  await watchShifts(page)
  const list = listOf(page)
  await list.search.fill(lastName ?? '')
  await list.name(`Mara ${lastName}`).click()
  const record = recordOf(page)
  await expect(record.line('Contact created')).toBeVisible()
  const place = await record.field('Job title').boundingBox()
  await record.field('Job title').click()
  expect((await record.editor('Job title').boundingBox())?.y).toBeCloseTo(place?.y ?? -1, -0.5)
  await page.keyboard.press('Escape')
  // As many as nobody sees.
  expect(await shiftsSeen(page)).toBeLessThan(0.02)
})
