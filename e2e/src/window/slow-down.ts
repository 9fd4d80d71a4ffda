import type { Page } from '@playwright/test'

/** From now on every change waits so long on its way to the server, and may be lost there. */
export const slowDown = (page: Page, ms: number, isLost = () => false) =>
  page.route(/\/trpc\//, async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, ms)
    })
    await (isLost() ? route.abort() : route.continue()).catch(() => {})
  })

/** From now on every script that the page asks for waits so long. */
export const slowCode = (page: Page, ms: number) =>
  page.route(/\/assets\/[^/]+\.js$/, async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, ms)
    })
    await route.continue().catch(() => {})
  })
