import type { Page } from '@playwright/test'

const key = 'shifts'

/** From now on, the page adds up how far its parts jump without its reader's doing. */
export const watchShifts = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    const root = document.documentElement
    root.dataset[name] = '0'
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry && 'hadRecentInput' in entry && !entry.hadRecentInput)
          root.dataset[name] = String(Number(root.dataset[name]) + Number(entry.value))
    }).observe({ type: 'layout-shift' })
  }, key)

/** The sum so far; what browsers call cumulative layout shift. */
export const shiftsSeen = (page: Page): Promise<number> =>
  page.evaluate((name) => Number(document.documentElement.dataset[name]), key)
