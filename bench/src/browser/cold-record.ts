import type { Page } from '@playwright/test'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { median, round } from '../rounds/summarize.ts'
import { judgeRatio } from '../verdict.ts'
import { openWindow, type Site, untilQuiet } from './open-window.ts'
import { sameWords } from './same-words.ts'
import { expectedOf, makeReady, type Pages, withPages } from './with-pages.ts'

const loadsPerBurst = 2
const mostShift = 0.02

const drawn = 'bench: all entries are drawn'

/** Runs in the page before anything of its own. A page that is asked from outside runs the driver's scripts while it loads. */
function tellOnceDrawn({ entries, drawn }: { entries: number; drawn: string }): void {
  const look = () => {
    const moments = document.querySelectorAll('section[aria-label="Activity"] li time')
    if (moments.length < entries) requestAnimationFrame(look)
    else console.info(drawn)
  }
  requestAnimationFrame(look)
}

/** Opens the address in a browser that has nothing, and answers what `read` finds once all of it is there. */
async function loadCold<Result>(
  { browser }: Pages,
  site: Site,
  path: string,
  entries: number,
  read: (page: Page) => Promise<Result>,
): Promise<Result> {
  const { page, close } = await openWindow(browser, site)
  try {
    await page.addInitScript(tellOnceDrawn, { entries, drawn })
    await Promise.all([
      page.waitForEvent('console', (message) => message.text() === drawn),
      page.goto(path, { waitUntil: 'commit' }),
    ])
    await untilQuiet(page)
    return await read(page)
  } finally {
    await close()
  }
}

/** The largest paint of a record opened for the first time ÷ that of the same content as ready-made HTML. */
export const coldRecord: Measure = (bench) =>
  withPages(bench, async (pages) => {
    const contactId = await pages.contactCalled('Record', 'Thirty')
    const record = await pages.record(contactId)
    await makeReady(pages.floor, record)
    const { entries } = expectedOf(record)
    const productPath = `/contacts/${contactId}`
    await loadCold(pages, pages.product, productPath, entries, (product) =>
      loadCold(pages, pages.floor, '/ready-made', entries, (floor) => sameWords(product, floor)),
    )

    const shifts: number[] = []
    const whats = new Set<string>()
    const burst = (site: Site, path: string, note: (shift: number, what: string) => void) => async () => {
      const paints: number[] = []
      for (let load = 0; load < loadsPerBurst; load += 1) {
        const { largestPaint, shift } = await loadCold(pages, site, path, entries, (page) =>
          page.evaluate(() => ({ largestPaint: window.bench.largestPaint, shift: window.bench.shift })),
        )
        paints.push(largestPaint.at)
        note(shift, largestPaint.what)
      }
      return median(paints)
    }
    const paired = await pairedRounds({
      rounds: 7,
      floor: burst(pages.floor, '/ready-made', (_, what) => whats.add(`floor: ${what}`)),
      product: burst(pages.product, productPath, (shift, what) => {
        shifts.push(shift)
        whats.add(`product: ${what}`)
      }),
      onRound: bench.say,
    })
    const verdict = judgeRatio('P13', paired, { atMost: 2 }, 'LCP ms')
    const shift = round(Math.max(...shifts))
    return {
      ...verdict,
      pass: verdict.pass && shift <= mostShift,
      shift,
      'shift goal': mostShift,
      largest: [...whats],
    }
  })
