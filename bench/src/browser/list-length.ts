import type { BrowserContext, Page } from '@playwright/test'
import type { ContactPage } from '@dossier/contracts/contacts/views'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { median, round } from '../rounds/summarize.ts'
import { ratioOf } from '../verdict.ts'
import type { Expected } from './in-page.ts'
import { clickRow, nameIn } from './open-record.ts'
import { openWindow, untilQuiet } from './open-window.ts'
import { expectedOf, type Pages, withPages } from './with-pages.ts'

const goal = { ratio: 1.2, nodes: 1_500 }
const rowHeight = 36
/** Beyond what is drawn around a window of 23 rows, and as far from the middle of a hundred. */
const rowsPerScroll = 40
const short = 100
const bodyOf = '[role="grid"] [role="rowgroup"]:last-of-type'

/** Ends the list after its first page, which has a hundred rows. */
const cutShort = (context: BrowserContext) =>
  context.route('**/trpc/*contacts.list*', async (route) => {
    const response = await route.fetch()
    // A batch of answers, of which a list's has rows.
    const answers = (await response.json()) as { result?: { data: Partial<ContactPage> } }[]
    for (const { result } of answers) if (result?.data.rows) result.data.nextCursor = null
    await route.fulfill({ response, json: answers })
  })

const rowsThere = (page: Page): Promise<number> =>
  page
    .locator(bodyOf)
    .evaluate((body, height) => Math.round(body.getBoundingClientRect().height / height), rowHeight)

const scrollTo = (page: Page, top: number | 'end') =>
  page.locator('[role="grid"]').evaluate((grid, to) => {
    const scroller = grid.parentElement
    scroller?.scrollTo({ top: to === 'end' ? scroller.scrollHeight : to })
  }, top)

/** Scrolls on whenever more rows have come, until all that the list counts are there. */
async function readToEnd(page: Page): Promise<number> {
  const counted = Number(await page.locator('[role="grid"]').getAttribute('aria-rowcount')) - 1
  let rows = await rowsThere(page)
  while (rows < counted) {
    await scrollTo(page, 'end')
    await page.waitForFunction(
      ({ body, height }) => (document.querySelector(body)?.getBoundingClientRect().height ?? 0) > height,
      { body: bodyOf, height: rows * rowHeight },
    )
    rows = await rowsThere(page)
  }
  return rows
}

type List = { page: Page; rows: number; nodes: number }

const middleOf = ({ rows }: List): number => Math.floor(rows / 2) - 20

async function standInMiddle(list: List): Promise<number> {
  const row = middleOf(list)
  await scrollTo(list.page, row * rowHeight)
  const link = list.page.locator(nameIn(row))
  await link.waitFor()
  await untilQuiet(list.page)
  await link.focus()
  list.nodes = Math.max(list.nodes, await list.page.evaluate(() => document.querySelectorAll('*').length))
  return row
}

/** Milliseconds from the key to the next row's focus on the screen. */
const pressKeys = async (list: List): Promise<number> => {
  const times: number[] = []
  let row = await standInMiddle(list)
  for (let press = 0; press < 15; press += 1) {
    row += 1
    const wanted = { from: 'keydown', key: 'j', focusedRow: row } as const
    await list.page.evaluate((what) => window.bench.watch(what), wanted)
    await list.page.keyboard.press('j')
    times.push((await list.page.evaluate(() => window.bench.painted)).ms)
  }
  return median(times)
}

/** Milliseconds until rows out of sight are drawn. */
const scroll = async (list: List): Promise<number> => {
  const times: number[] = []
  let row = await standInMiddle(list)
  for (const way of [1, -1, 1, -1, 1, -1, 1, -1]) {
    const step = rowsPerScroll * way
    row += step
    const wanted = { pixels: step * rowHeight, row }
    times.push(await list.page.evaluate(({ pixels, row }) => window.bench.scrollBy(pixels, row), wanted))
  }
  return median(times)
}

/** Milliseconds until a record is on the screen, and until its row is again after Back. */
const openAndReturn =
  (way: 'open' | 'return', recordOf: (id: string) => Promise<Expected>) => async (list: List) => {
    const times: number[] = []
    for (let step = 0; step < 4; step += 1) {
      const row = (await standInMiddle(list)) + step
      const href = await list.page.locator(nameIn(row)).getAttribute('href')
      const opened = await clickRow(list.page, row, await recordOf(href?.split('/')[2] ?? ''))
      await untilQuiet(list.page)
      await list.page.evaluate((wanted) => window.bench.watch(wanted), { from: 'popstate', row } as const)
      await list.page.goBack()
      const returned = await list.page.evaluate(() => window.bench.painted)
      times.push(way === 'open' ? opened.ms : returned.ms)
    }
    return median(times)
  }

async function openList(pages: Pages, isShort: boolean): Promise<List> {
  const { page, context } = await openWindow(pages.browser, pages.product)
  if (isShort) await cutShort(context)
  await page.goto('/contacts')
  await page.locator(nameIn(0)).waitFor()
  await untilQuiet(page)
  return { page, rows: isShort ? await rowsThere(page) : await readToEnd(page), nodes: 0 }
}

/** What a key, a scroll and an open cost in a list of all contacts ÷ in one of a hundred. */
export const listLength: Measure = (bench) =>
  withPages(bench, async (pages) => {
    const few = await openList(pages, true)
    const many = await openList(pages, false)
    if (few.rows !== short || many.rows < 10_000)
      throw new Error(`The lists have ${few.rows} and ${many.rows} rows instead of ${short} and 10,000.`)
    const recordOf = async (id: string) => expectedOf(await pages.record(id))
    const acts = {
      key: pressKeys,
      scroll,
      open: openAndReturn('open', recordOf),
      return: openAndReturn('return', recordOf),
    }
    const found = []
    for (const [act, measure] of Object.entries(acts)) {
      bench.say(`${act}:`)
      const paired = await pairedRounds({
        rounds: 7,
        floor: () => measure(few),
        product: () => measure(many),
        onRound: bench.say,
      })
      found.push({ act, ...paired, '100 rows ms': paired.floor, '10,000 rows ms': paired.product })
    }
    const [worst] = found.toSorted((a, b) => b.ratio.median - a.ratio.median)
    if (!worst) throw new Error('Nothing was measured.')
    const nodes = Math.max(few.nodes, many.nodes)
    const pass = worst.ratio.median <= goal.ratio && nodes <= goal.nodes
    const acted = Object.fromEntries(
      found.map(({ act, floor, product, ratio }) => [
        act,
        { 'ms of 100': floor, 'ms of 10,000': product, ratio: ratio.median },
      ]),
    )
    return {
      id: 'P16',
      ratio: worst.ratio,
      goal: goal.ratio,
      pass,
      worst: worst.act,
      acts: acted,
      nodes,
      'nodes goal': goal.nodes,
      'nodes of 10,000 ÷ 100': ratioOf(many.nodes, few.nodes),
      rounds: round(worst.rounds),
    }
  })
