import type { Page } from '@playwright/test'
import type { Measure } from '../bench.ts'
import { pairedRounds } from '../rounds/paired-rounds.ts'
import { judgeRatio } from '../verdict.ts'
import { openWindow, type Site, untilQuiet } from './open-window.ts'
import { scriptOf } from './script.ts'
import { withPages } from './with-pages.ts'

const leastSteps = 200

/** Until what a step changed is on the screen and the page is free for the next. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  )

type Worst = { ms: number; step: number; event: string }

let written = 0
/** Five letters that no field holds yet. */
const newText = (): string =>
  `${String.fromCharCode(97 + (written % 26))}${Date.now().toString(36).slice(-4)}${(written += 1) % 10}`

/** The longest that anything took from the act to the next frame, as the browser itself counts. */
async function worstOf(page: Page): Promise<Worst> {
  const steps = scriptOf(newText())
  if (steps.length < leastSteps) throw new Error(`The script has only ${steps.length} steps.`)
  let worst: Worst = { ms: 0, step: 0, event: '' }
  for (const [index, step] of steps.entries()) {
    await step(page)
    await settle(page)
    const longest = await page.evaluate(() =>
      window.bench.interactions
        .splice(0)
        .toSorted((a, b) => b.duration - a.duration)
        .at(0),
    )
    if (longest && longest.duration > worst.ms)
      worst = { ms: longest.duration, step: index, event: longest.name }
  }
  return worst
}

/** The worst interaction of the same script ÷ on a page of plain elements. */
export const worstInteraction: Measure = (bench) =>
  withPages(bench, async ({ browser, product, floor }) => {
    const worst: string[] = []
    const burst = (site: Site, note: (worst: Worst) => void) => async () => {
      const { page, close } = await openWindow(browser, site)
      try {
        await page.goto('/contacts')
        await page.locator('[role="grid"] [data-row="0"]').waitFor()
        await untilQuiet(page)
        const found = await worstOf(page)
        note(found)
        return found.ms
      } finally {
        await close()
      }
    }
    const paired = await pairedRounds({
      rounds: 7,
      floor: burst(floor, () => {}),
      product: burst(product, ({ ms, step, event }) => worst.push(`${ms} ms: ${event} in step ${step}`)),
      onRound: bench.say,
    })
    return {
      ...judgeRatio('P15', paired, { atMost: 3 }, 'worst ms'),
      steps: scriptOf(newText()).length,
      worst,
    }
  })
