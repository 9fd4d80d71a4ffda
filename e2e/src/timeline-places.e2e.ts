import { expect } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { type Journey, journey } from './journey.ts'
import { demoSession } from './window/demo-session.ts'
import { thisStack } from './stack/this-stack.ts'
import { ada, jun, nora } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { contactCalled, feedOf, logCall, restingPlace, timelineOf } from './window/timeline-phrases.ts'

/** The demo's own workspace, which has a contact of 5,000 entries; it is only read. */
const openDemo = async (open: Journey['open']) =>
  open(null, { storageState: await demoSession(thisStack().url, ada) })

journey(
  'a link to an entry opens at it, and the activity reads on from there both ways',
  async ({ open }) => {
    const { page, api, openRecord } = await openDemo(open)
    const contactId = await contactCalled(api, 'Long Timeline')
    let deep = await feedOf(api, contactId)
    for (let step = 0; step < 3; step += 1) deep = await feedOf(api, contactId, { cursor: deep.nextCursor })
    const wanted = deep.entries[25]?.id ?? ''
    await openRecord({ id: contactId }, `/activity?entry=${wanted}`)
    const timeline = timelineOf(page)
    await expect(timeline.named).toBeInViewport()
    await expect(timeline.named).toBeFocused()
    await expect(timeline.named).toHaveAttribute('id', `entry-${wanted}`)
    const pane = await timeline.pane.boundingBox()
    const middle = (pane?.y ?? 0) + (pane?.height ?? 0) / 2
    expect(Math.abs((await restingPlace(timeline.named)) - middle)).toBeLessThan(60)

    const count = () => timeline.entries.count()
    const atFirst = await count()
    await timeline.pane.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
    await expect.poll(count).toBeGreaterThan(atFirst)
    for (let step = 0; step < 60; step += 1) {
      const before = await count()
      if ((await page.getByText('You see the activity around one entry.').count()) === 0) break
      await timeline.pane.evaluate((element) => element.scrollTo({ top: 0 }))
      await expect.poll(count).not.toBe(before)
    }
    await expect(page.getByText('You see the activity around one entry.')).toHaveCount(0)
    const newest = (await feedOf(api, contactId)).entries[0]?.id ?? ''
    await expect(page.locator(`#entry-${newest}`)).toHaveCount(1)
    const ids = await timeline.entries.evaluateAll((all) => all.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  },
)

journey('what is read stays where it is while newer activity is put above it', async ({ open }) => {
  const { page, api } = await openDemo(open)
  const contactId = await contactCalled(api, 'Long Timeline')
  const second = await feedOf(api, contactId, { cursor: (await feedOf(api, contactId)).nextCursor })
  let deep = await feedOf(api, contactId, { cursor: second.nextCursor })
  for (let step = 0; step < 3; step += 1) deep = await feedOf(api, contactId, { cursor: deep.nextCursor })
  await page.goto(`/contacts/${contactId}/activity?entry=${deep.entries[40]?.id ?? ''}`)
  const timeline = timelineOf(page)
  await expect(timeline.named).toBeFocused()
  await restingPlace(timeline.named)
  const first = timeline.entries.first()
  const id = await first.getAttribute('id')
  await timeline.pane.evaluate((element) => element.scrollTo({ top: 60 }))
  const stays = page.locator(`#${id ?? ''}`)
  const before = await timeline.entries.count()
  await expect.poll(() => timeline.entries.count()).toBeGreaterThan(before)
  await restingPlace(stays)
  await expect(stays).toBeInViewport()
  expect(await timeline.entries.count()).toBeLessThan(before + 60)
})

journey('a link to an entry that is not there says so, and shows the latest', async ({ open }) => {
  const { page, faults, makeContact, openRecord } = await open(ada)
  faults.expect(/^answer: 404/)
  const northside = await open(nora)
  const foreign = (await feedOf(northside.api, (await northside.makeContact()).id)).entries[0]?.id ?? ''
  const contact = await makeContact()
  const other = await makeContact()
  const others = (await feedOf((await open(jun)).api, other.id)).entries[0]?.id ?? ''
  for (const entry of [randomUUID(), foreign, others, 'nonsense']) {
    await openRecord(contact, `/activity?entry=${entry}`)
    const record = recordOf(page)
    await expect(record.alert(/That entry is not in the activity of this contact/)).toBeVisible()
    await expect(record.line('Contact created')).toBeVisible()
  }
})

journey(
  'pin what is old: it stands on top after a reload; go to its place; unpin it there',
  async ({ open }) => {
    const { page, api, makeContact, openRecord } = await open(ada)
    const contact = await makeContact()
    for (let n = 0; n < 60; n += 1)
      await logCall(api, contact.id, `call ${n}`, new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString())
    await openRecord(contact)
    const [timeline, record] = [timelineOf(page), recordOf(page)]
    await timeline.search.fill('call 1')
    const old = timeline.about('call 1')
    await timeline.pin(old).click()
    await expect(record.toast('Entry pinned')).toBeVisible()
    await page.reload()
    await timeline.search.fill('')
    const above = timeline.pinned.getByRole('listitem')
    await expect(above).toHaveText(/call 1/)
    await expect(timeline.entries.filter({ hasText: /call 1(?!\d)/ })).toHaveCount(1)

    await timeline.place(above).click()
    await expect(timeline.named).toBeFocused()
    await expect(timeline.named).toContainText('call 1')
    await expect(timeline.named).toBeInViewport()
    await timeline.pane.evaluate((element) => element.scrollTo({ top: 0 }))
    await timeline.pin(above).click()
    await expect(timeline.pinned).toHaveCount(0)
    await record.undo('Entry unpinned').click()
    await expect(above).toHaveText(/call 1/)
  },
)

journey('what one pins, a colleague sees at once, and only so much can be pinned', async ({ open }) => {
  const { page, api, makeContact, openRecord } = await open(ada)
  const theirs = await open(jun)
  const contact = await makeContact()
  for (let n = 0; n < 20; n += 1)
    await logCall(api, contact.id, `call ${n}`, new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString())
  await openRecord(contact)
  const [timeline, record] = [timelineOf(page), recordOf(page)]
  await expect(record.line('Contact created')).toBeVisible()
  const { entries } = await feedOf(api, contact.id)
  for (const { id } of entries.slice(0, 20))
    await theirs.api.call('timeline.pinEntry', { entryId: id, isPinned: true })
  await expect(timeline.pinned.getByRole('listitem')).toHaveCount(3)
  await timeline.pinned.getByRole('button', { name: /17 more pinned/ }).click()
  await expect(timeline.pinned.getByRole('listitem')).toHaveCount(20)
})

journey(
  'news by others slides in at the top, waits in a pill further down, and one’s own is none',
  async ({ open }) => {
    const { page, api: mine, makeContact, openRecord } = await open(ada)
    const { api } = await open(jun)
    const contact = await makeContact({ jobTitle: '0' })
    for (let n = 0; n < 40; n += 1)
      await logCall(mine, contact.id, `call ${n}`, new Date(Date.UTC(2024, 0, 1, 0, n)).toISOString())
    await openRecord(contact)
    const [timeline, record] = [timelineOf(page), recordOf(page)]
    await expect(record.line('Contact created')).toBeVisible()
    const edit = (by: typeof api, value: string, was: string) =>
      by.editContact({ contactId: contact.id, field: 'jobTitle', value, was })
    const pill = page.getByRole('button', { name: /new$/ })
    await edit(api, 'one', '0')
    await expect(record.line('Job title 0 → one')).toBeInViewport()
    await expect(pill).toHaveCount(0)

    const read = timeline.about('call 5')
    await read.scrollIntoViewIfNeeded()
    const place = await restingPlace(read)
    await edit(mine, 'two', 'one')
    await expect(record.field('Job title', 'two')).toBeVisible()
    await edit(api, 'three', 'two')
    await edit(api, 'four', 'three')
    await expect(pill).toHaveText(/2 new/)
    expect(Math.abs((await restingPlace(read)) - place)).toBeLessThan(2)
    await pill.press('Enter')
    await expect(record.line('Job title three → four')).toBeInViewport()
    await expect(timeline.pane).toBeFocused()
    await expect(pill).toHaveCount(0)
  },
)
