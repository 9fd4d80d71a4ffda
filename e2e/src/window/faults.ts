import type { Page } from '@playwright/test'

/** What went wrong in a window that its reader did not cause: errors in the console, answers that failed. */
export const watchFaults = (page: Page) => {
  const seen: string[] = []
  const expected: RegExp[] = []
  page.on('pageerror', (error) => seen.push(`page: ${error.message}`))
  page.on('console', (message) => {
    // A failed request is told below, with its address.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      seen.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) seen.push(`answer: ${response.status()} ${pathOf(response.url())}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // Reading that was overtaken, or left behind with the page, is given up.
    if (why !== 'net::ERR_ABORTED') seen.push(`request: ${why} ${pathOf(request.url())}`)
  })
  return {
    /** Names what a journey brings about on purpose. */
    expect: (...patterns: RegExp[]) => expected.push(...patterns),
    found: () => seen.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
  }
}

const pathOf = (url: string) => new URL(url).pathname
