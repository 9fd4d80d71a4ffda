import { findBrowser } from '@dossier/local-stack'
import { chromium, type Page, type Request } from '@playwright/test'

/** The paths of the scripts that the browser asked for from the first page on, up to each of these moments. */
export type Walk = { signIn: string[]; list: string[]; record: string[] }

/** Walks as a person does who opens the app for the first time: sign-in page, list, record. */
export async function walkPages(url: string): Promise<Walk> {
  const browser = await chromium.launch(await findBrowser())
  try {
    const page = await browser.newPage()
    await page.addInitScript(noteFirstRow)
    const asked: Request[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).pathname.endsWith('.js')) asked.push(request)
    })
    await page.goto(`${url}/sign-in`)
    const person = page.getByRole('button', { name: 'Sign in as Owner, Harbour Dental' })
    await person.waitFor()
    await untilIdle(page)
    const signIn = asked.map(pathOf)

    await person.click()
    const row = page.getByRole('grid').getByRole('link').first()
    await row.waitFor()
    const firstRowAt = await page.evaluate<number>('window.firstRowAt')

    const answered = page.waitForResponse((response) => response.url().includes('/trpc/contacts.record'))
    await row.click()
    await answered
    await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await untilIdle(page)
    await Promise.all(asked.map((request) => request.response()))
    const list = asked.filter((request) => request.timing().startTime < firstRowAt).map(pathOf)
    return { signIn, list, record: asked.map(pathOf) }
  } finally {
    await browser.close()
  }
}

const pathOf = (request: Request): string => new URL(request.url()).pathname

/** In the page: when its first row was there, since what the app loads in advance after that comes too soon for us. */
const noteFirstRow = `new MutationObserver((_, observer) => {
  if (!document.querySelector('[role=grid] a')) return
  window.firstRowAt = performance.timeOrigin + performance.now()
  observer.disconnect()
}).observe(document, { childList: true, subtree: true })`

/** Until the page has nothing left to do: what it loads in advance, it has asked for by then. */
const untilIdle = (page: Page): Promise<void> =>
  page.evaluate('new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(() => resolve())))')
