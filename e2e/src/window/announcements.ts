import type { Page } from '@playwright/test'

/**
 * From now on, what those who listen are told: each text that a live region takes, in order. A region that is
 * changed twice before the page is drawn speaks once; one that keeps its text says nothing.
 */
export const watchAnnouncements = async (page: Page) => {
  const told = await page.evaluateHandle(() => {
    const live =
      '[role="status"], [role="alert"], [role="log"], [aria-live="polite"], [aria-live="assertive"]'
    const wordsOf = (region: Element) =>
      region instanceof HTMLElement && region.checkVisibility()
        ? region.innerText.replaceAll(/\s+/gu, ' ').trim()
        : ''
    const heard = new Map([...document.querySelectorAll(live)].map((region) => [region, wordsOf(region)]))
    const words: string[] = []
    new MutationObserver(() => {
      for (const region of document.querySelectorAll(live)) {
        const now = wordsOf(region)
        if (now !== '' && now !== heard.get(region)) words.push(now)
        heard.set(region, now)
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    return words
  })
  return {
    all: () => told.jsonValue(),
    /** What was said since the last time, and forgets it. */
    since: () => told.evaluate((words) => words.splice(0)),
  }
}
