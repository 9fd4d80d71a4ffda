import type { Browser, BrowserContext, Page } from '@playwright/test'
import { instrument } from './in-page.ts'

export type Site = { url: string; cookie: string }
export type Window = { context: BrowserContext; page: Page; close: () => Promise<void> }

/** As slow as an ordinary laptop beside the machine that develops. */
const slowdown = 4

/** A browser of its own with nothing kept from before, signed in, its processor slowed. */
export async function openWindow(browser: Browser, { url, cookie }: Site): Promise<Window> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    colorScheme: 'light',
  })
  const [name, value] = [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)]
  await context.addCookies([{ name, value, url }])
  await context.addInitScript(instrument)
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  return { context, page, close: () => context.close() }
}

/** Until the page has nothing left to do, nor anything on its way. */
export async function untilQuiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    () => new Promise<void>((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve()))),
  )
}
