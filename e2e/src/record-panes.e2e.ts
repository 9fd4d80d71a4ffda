import { expect, type Locator, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { shiftsSeen, watchShifts } from './window/layout-shifts.ts'
import { ada } from './window/people.ts'
import { recordOf } from './window/record-phrases.ts'
import { typeNote } from './window/type-note.ts'

const edgesOf = (page: Page) => ({
  left: page.getByRole('separator', { name: 'Width of Contact information' }),
  right: page.getByRole('separator', { name: 'Width of Record details' }),
})
const panesOf = (page: Page) => ({
  left: page.getByRole('region', { name: 'Contact information' }),
  middle: page.getByRole('region', { name: 'Activity' }),
  right: page.getByRole('region', { name: 'Record details' }),
})
const widthOf = async (pane: Locator) => (await pane.boundingBox())?.width ?? 0

const drag = async (page: Page, edge: Locator, by: number) => {
  const box = await edge.boundingBox()
  if (!box) throw new Error('There is no such edge.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + by / 2, y)
  await page.mouse.move(x + by, y)
  await page.mouse.up()
}

journey(
  'panes are dragged to a width that is found again, and a double click resets them',
  async ({ open }) => {
    const { page, makeContact, openRecord } = await open(ada)
    const contact = await makeContact()
    await openRecord(contact)
    const edges = edgesOf(page)
    const panes = panesOf(page)
    expect(await widthOf(panes.left)).toBe(320)
    expect(await widthOf(panes.right)).toBe(420)
    for (const edge of Object.values(edges))
      expect((await edge.boundingBox())?.width).toBeGreaterThanOrEqual(24)

    await drag(page, edges.left, 64)
    await drag(page, edges.right, 50)
    await expect(edges.left).toHaveAttribute('aria-valuenow', '384')
    await expect(edges.right).toHaveAttribute('aria-valuenow', '370')

    await page.reload()
    await expect(recordOf(page).line('Contact created')).toBeVisible()
    expect(await widthOf(panes.left)).toBe(384)
    expect(await widthOf(panes.right)).toBe(370)

    await edges.left.dblclick()
    await edges.right.dblclick()
    await expect(edges.left).toHaveAttribute('aria-valuenow', '320')
    await expect(edges.right).toHaveAttribute('aria-valuenow', '420')
  },
)

journey('panes take their width by keyboard, and the middle always keeps room to read', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact())
  const { left, right } = edgesOf(page)
  const panes = panesOf(page)
  const { keyboard } = page
  await left.focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(left).toHaveAttribute('aria-valuenow', '352')
  await keyboard.press('Shift+ArrowLeft')
  await expect(left).toHaveAttribute('aria-valuenow', '288')
  await keyboard.press('Home')
  await expect(left).toHaveAttribute('aria-valuenow', (await left.getAttribute('aria-valuemin')) ?? '')
  await keyboard.press('End')
  await expect(left).toHaveAttribute('aria-valuenow', (await left.getAttribute('aria-valuemax')) ?? '')
  expect(await widthOf(panes.middle)).toBe(360)
  await right.focus()
  await keyboard.press('ArrowLeft')
  expect(await widthOf(panes.middle)).toBe(360)
  await keyboard.press('End')
  await expect(right).toHaveAttribute('aria-valuenow', '320')
  expect(await right.getAttribute('aria-controls')).toBe(await panes.right.getAttribute('id'))

  // A narrower window takes from the sides, never from the middle.
  await page.setViewportSize({ width: 1120, height: 900 })
  await expect.poll(() => widthOf(panes.middle)).toBe(360)
  await left.focus()
  await keyboard.press('Enter')
  await right.focus()
  await keyboard.press('Enter')
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(left).toHaveAttribute('aria-valuenow', '320')
  await expect(right).toHaveAttribute('aria-valuenow', '420')
})

journey('Escape folds the details away and brings them back, and the choice is kept', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  await openRecord(contact)
  const { right, middle } = panesOf(page)
  await expect(right).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(right).toBeHidden()
  const unfold = page.getByRole('button', { name: 'Unfold the details' })
  await expect(unfold).toHaveAttribute('aria-expanded', 'false')

  await page.reload()
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  await expect(right).toBeHidden()
  expect(await widthOf(middle)).toBeGreaterThan(900)
  await unfold.click()
  await expect(right).toBeVisible()
  await page.getByRole('button', { name: 'Fold the details' }).press('Enter')
  await expect(right).toBeHidden()
  await expect(unfold).toBeFocused()

  // Who wants to write a note, or follows a link to the notes, wants to see them.
  await page.keyboard.press('n')
  await expect(recordOf(page).composer).toBeFocused()
  await page.getByRole('button', { name: 'Fold the details' }).click()
  await expect(right).toBeHidden()
  await openRecord(contact, '/notes')
  await expect(right).toBeVisible()
})

journey('Escape folds nothing where it closes something or restores what is edited', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  await openRecord(await makeContact({ jobTitle: 'Art director' }))
  const { right } = panesOf(page)
  const record = recordOf(page)
  const { keyboard } = page

  await record.field('Job title').click()
  await keyboard.type('Curator')
  await keyboard.press('Escape')
  await expect(record.field('Job title', 'Art director')).toBeFocused()
  await expect(right).toBeVisible()

  await page.getByRole('button', { name: /^(Owner: |No owner)/ }).click()
  await expect(page.locator('[role="menu"] :focus')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(right).toBeVisible()

  await keyboard.press('Control+k')
  await expect(page.getByRole('dialog', { name: 'Search or jump…' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(right).toBeVisible()

  await typeNote(record.composer, 'Half a tho')
  await keyboard.press('Escape')
  await expect(right).toBeVisible()

  await page.getByRole('button', { name: 'Log activity' }).click()
  await expect(page.getByRole('dialog', { name: 'Log an activity' })).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(right).toBeVisible()
})

journey('the widths are there before the first paint', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada)
  const contact = await makeContact()
  await openRecord(contact)
  await drag(page, edgesOf(page).left, 100)
  await expect(edgesOf(page).left).toHaveAttribute('aria-valuenow', '420')
  await page.goto(`/contacts/${contact.id}`)
  await watchShifts(page)
  await expect(recordOf(page).line('Contact created')).toBeVisible()
  expect(await shiftsSeen(page)).toBeLessThan(0.02)
  expect(await widthOf(panesOf(page).left)).toBe(420)
})

journey('below 1,100 px the details are tabs over the middle, below 700 everything is', async ({ open }) => {
  const { page, makeContact, openRecord } = await open(ada, { viewport: { width: 1000, height: 800 } })
  await openRecord(await makeContact())
  const { left, right } = edgesOf(page)
  await expect(page.getByRole('tab', { name: 'Activity' })).toHaveAttribute('aria-selected', 'true')
  await expect(right).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Fold the details' })).toHaveCount(0)
  await left.focus()
  await page.keyboard.press('ArrowRight')
  await expect(left).toHaveAttribute('aria-valuenow', '336')
  await page.keyboard.press('Escape')
  await page.getByRole('tab', { name: 'Notes' }).click()
  await expect(recordOf(page).composer).toBeVisible()

  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('tab')).toHaveText(['Info', 'Activity', 'Appointments', 'Tasks', 'Notes'])
  await expect(page.getByRole('separator', { name: /^Width of/ })).toHaveCount(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(panesOf(page).right).toBeVisible()
})
