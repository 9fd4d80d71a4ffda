import type { Page } from '@playwright/test'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { median, round } from '../rounds/summarize.ts'
import { judgeRatio } from '../verdict.ts'
import type { Expected, Painted } from './in-page.ts'
import { openWindow, type Site, untilQuiet } from './open-window.ts'
import { percentile } from './percentile.ts'
import { sameWords } from './same-words.ts'
import { expectedOf, type Pages, withPages } from './with-pages.ts'

const clicksPerBurst = 20

export const nameIn = (row: number) => `[role="grid"] [data-row="${row}"] a`

/** The contacts of the first rows, whom no measure changes, and what their records hold. */
async function firstRows(pages: Pages): Promise<Expected[]> {
  const { page, close } = await openWindow(pages.browser, pages.product)
  try {
    await page.goto('/contacts')
    await page.locator(nameIn(clicksPerBurst - 1)).waitFor()
    const links = await page
      .locator('[role="grid"] [data-row] a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
    const ids = links.slice(0, clicksPerBurst).map((link) => link.split('/')[2] ?? '')
    return await Promise.all(ids.map(async (id) => expectedOf(await pages.record(id))))
  } finally {
    await close()
  }
}

/** Clicks a name and answers how long it took until the record was painted. */
export async function clickRow(page: Page, row: number, record: Expected): Promise<Painted> {
  await page.evaluate((wanted) => window.bench.watch(wanted), { from: 'click', record } as const)
  await page.locator(nameIn(row)).click()
  return page.evaluate(() => window.bench.painted)
}

/** A click on a name in the list until its record is painted, p95, ÷ a page that sets its HTML. */
export const openRecord: Measure = (bench) =>
  withPages(bench, async (pages) => {
    const rows = await firstRows(pages)
    const contactId = await pages.contactCalled('Record', 'Thirty')
    const windows = [
      await openWindow(pages.browser, pages.product),
      await openWindow(pages.browser, pages.floor),
    ]
    const [ours, theirs] = windows
    if (!ours || !theirs) throw new Error('No windows.')
    for (const { page } of windows) {
      await page.goto(`/contacts/${contactId}`)
      await page.locator('section[aria-label="Activity"] li time').first().waitFor()
      await untilQuiet(page)
    }
    await sameWords(ours.page, theirs.page)
    for (const { close } of windows) await close()

    let spinners = 0
    const middles: number[] = []
    const burst = (site: Site, note: (painted: Painted[]) => void) => async () => {
      const { page, close } = await openWindow(pages.browser, site)
      const painted: Painted[] = []
      try {
        await page.goto('/contacts')
        for (const [row, record] of rows.entries()) {
          await page.locator(nameIn(row)).waitFor()
          await untilQuiet(page)
          painted.push(await clickRow(page, row, record))
          await untilQuiet(page)
          await page.goBack()
        }
      } finally {
        await close()
      }
      note(painted)
      return percentile(
        painted.map(({ ms }) => ms),
        0.95,
      )
    }
    const paired = await pairedRounds({
      rounds: 8,
      floor: burst(pages.floor, () => {}),
      product: burst(pages.product, (painted) => {
        spinners += painted.filter(({ hadSpinner }) => hadSpinner).length
        middles.push(median(painted.map(({ ms }) => ms)))
      }),
      onRound: bench.say,
    })
    const verdict = judgeRatio('P14', paired, { atMost: 2 }, 'p95 ms')
    return {
      ...verdict,
      pass: verdict.pass && spinners === 0,
      'product p50 ms': round(median(middles)),
      spinners,
    }
  })
