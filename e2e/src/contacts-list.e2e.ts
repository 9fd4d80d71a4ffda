import { expect, type Page } from '@playwright/test'
import { journey } from './journey.ts'
import { listOf } from './window/list-phrases.ts'
import { ada } from './window/people.ts'

const addressOf = (page: Page) => {
  const { pathname, search } = new URL(page.url())
  return pathname + search
}
/** What stands in the columns of the first rows, by their heads. */
const columnsOf = async (page: Page) =>
  (await listOf(page).grid.getByRole('columnheader').allTextContents()).filter(Boolean)
const rowHere = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('aria-rowindex'))

journey('sort by each column that sorts, by mouse and by keyboard', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const list = listOf(page)
  const first = () => list.names.first().textContent()
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'ascending')
  const byName = await first()
  await list.sortBy('Name').click()
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'descending')
  await expect(list.names.first()).not.toHaveText(byName ?? '')
  expect(addressOf(page)).toBe('/contacts?desc=true')
  await list.sortBy('Last activity').click()
  await expect(list.column('Last activity')).toHaveAttribute('aria-sort', 'descending')
  expect(addressOf(page)).toBe('/contacts?sort=lastActivityAt&desc=true')

  await list.sortBy('Name').focus()
  await page.keyboard.press('Enter')
  await expect(list.column('Name')).toHaveAttribute('aria-sort', 'ascending')
  await expect(list.sortBy('Name')).toBeFocused()
  await expect(list.names.first()).toHaveText(byName ?? '')

  await page.getByRole('button', { name: 'Choose columns' }).click()
  for (const column of ['Company', 'Created']) await page.getByRole('checkbox', { name: column }).check()
  await page.keyboard.press('Escape')
  for (const [column, sort, way] of [
    ['Company', 'company', 'ascending'],
    ['Created', 'createdAt', 'descending'],
  ] as const) {
    await list.sortBy(column).focus()
    await page.keyboard.press('Enter')
    await expect(list.column(column)).toHaveAttribute('aria-sort', way)
    expect(addressOf(page)).toContain(`sort=${sort}`)
  }
})

journey(
  'the order is in the address and holds in another window; what is searched for is not',
  async ({ open }) => {
    const { page, context, makeContact, openList } = await open(ada)
    const { lastName } = await makeContact()
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    await openList()
    const list = listOf(page)
    await list.sortBy('Last activity').click()
    await expect(list.column('Last activity')).toHaveAttribute('aria-sort', 'descending')
    await list.search.fill(lastName ?? '')
    await expect(list.names).toHaveCount(1)
    addresses.push(page.url())
    expect(addresses.filter((address) => address.includes(lastName ?? ''))).toEqual([])
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(listOf(other).column('Last activity')).toHaveAttribute('aria-sort', 'descending')
    await expect(listOf(other).search).toHaveValue('')
    await page.reload()
    await expect(list.search).toHaveValue(lastName ?? '')
    await expect(list.names).toHaveCount(1)
  },
)

journey('choose, order and widen columns, and find them so after a reload', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const list = listOf(page)
  const { keyboard } = page
  await page.getByRole('button', { name: 'Choose columns' }).click()
  const panel = page.getByRole('dialog', { name: 'Choose columns' })
  await panel.getByRole('checkbox', { name: 'Company' }).check()
  await panel.getByRole('checkbox', { name: 'Tags' }).uncheck()
  await expect(panel.getByRole('checkbox', { name: 'Name' })).toBeDisabled()
  await panel.getByRole('button', { name: 'Move Phone towards the start' }).focus()
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Choose columns' })).toBeFocused()
  await expect(panel).toHaveCount(0)
  const chosen = ['Name', 'Phone', 'Email', 'Owner', 'Last activity', 'Company']
  expect(await columnsOf(page)).toEqual(chosen)

  const edge = (column: string) => list.grid.getByRole('separator', { name: `Width of ${column}` })
  const widthOf = async (column: string) => (await list.column(column).boundingBox())?.width ?? 0
  const before = await widthOf('Email')
  const grip = await edge('Email').boundingBox()
  await page.mouse.move((grip?.x ?? 0) + 12, (grip?.y ?? 0) + 16)
  await page.mouse.down()
  await page.mouse.move((grip?.x ?? 0) + 72, (grip?.y ?? 0) + 16, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => widthOf('Email')).toBeCloseTo(before + 60, -1)
  await edge('Phone').focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  const [email, phone] = [await widthOf('Email'), await widthOf('Phone')]

  await page.reload()
  await expect(list.names.first()).toBeVisible()
  expect(await columnsOf(page)).toEqual(chosen)
  expect([await widthOf('Email'), await widthOf('Phone')]).toEqual([email, phone])
  await edge('Phone').focus()
  await keyboard.press('Home')
  await expect.poll(() => widthOf('Phone')).toBe(150)
  await page.getByRole('button', { name: 'Choose columns' }).click()
  await page.getByRole('button', { name: 'Back to the usual columns' }).click()
  expect(await columnsOf(page)).toEqual(['Name', 'Email', 'Phone', 'Tags', 'Owner', 'Last activity'])
})

journey('however far one goes, little is drawn, and the keys go where they say', async ({ open }) => {
  const { page, openList } = await open(ada)
  await openList()
  const list = listOf(page)
  const total = Number(await list.grid.getAttribute('aria-rowcount'))
  const focused = list.grid.getByRole('link').and(page.locator(':focus'))
  const { keyboard } = page
  await keyboard.press('j')
  await expect(focused).toBeInViewport()
  const firstName = await focused.textContent()
  await keyboard.press('PageDown')
  await expect.poll(() => rowHere(page)).toBe('17')
  await keyboard.press('PageUp')
  await expect.poll(() => rowHere(page)).toBe('2')
  await expect(async () => {
    await keyboard.press('End')
    expect(await rowHere(page)).toBe(String(total))
  }).toPass()
  await expect(focused).toBeInViewport()
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(1_500)
  await keyboard.press('ArrowDown')
  expect(await rowHere(page)).toBe(String(total))
  const last = await focused.textContent()

  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goBack()
  await expect(focused).toHaveText(last ?? '')
  await expect(focused).toBeInViewport()
  await keyboard.press('Home')
  await expect(focused).toHaveText(firstName ?? '')
})

journey(
  'after walking from record to record, Back leads to the row of the one seen last',
  async ({ open }) => {
    const { page, openList } = await open(ada)
    await openList()
    const list = listOf(page)
    const { keyboard } = page
    const heading = page.getByRole('heading', { level: 1 })
    const focused = list.grid.getByRole('link').and(page.locator(':focus'))
    await keyboard.press('j')
    await keyboard.press('Enter')
    await expect(heading).toBeVisible()
    const place = page.getByRole('navigation', { name: 'Through the list' })
    await expect(place).toContainText(/^1 of/)
    for (let step = 2; step <= 20; step += 1) {
      await keyboard.press(']')
      await expect(place).toContainText(new RegExp(`^${step} of`))
    }
    await keyboard.press('[')
    await expect(place).toContainText(/^19 of/)
    await place.getByRole('link', { name: 'Previous contact' }).click()
    await expect(place).toContainText(/^18 of/)
    const name = (await heading.textContent()) ?? ''
    await page.goBack()
    await expect(focused).toContainText(name)
    await expect(focused).toBeInViewport()
    expect(await rowHere(page)).toBe('19')
  },
)

journey('on a phone, a selection has its bar and moves no row', async ({ open }) => {
  const { page, openList } = await open(ada, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  await openList()
  const list = listOf(page)
  const third = list.grid.getByRole('row').nth(3)
  const before = await third.boundingBox()
  await list.grid.getByRole('checkbox').nth(1).tap()
  await list.grid.getByRole('checkbox').nth(2).tap()
  await expect(list.bar).toContainText('2 selected')
  expect(await third.boundingBox()).toEqual(before)
  await list.barButton('Clear').tap()
  await expect(list.bar).toBeHidden()
})
