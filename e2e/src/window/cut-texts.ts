import type { Page } from '@playwright/test'

/** Texts that are cut and that neither a hover nor another name tells in full. */
export const cutTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const ownText = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().width > 2)
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element)
        const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip')
        return hides && element.scrollWidth > element.clientWidth + 1
      })
      .filter((element) => ownText(element) || [...element.children].some(ownText))
      .filter((element) => !element.closest('[title], [aria-label]:not(section, ul, nav, [role])'))
      .map((element) => `${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40)}`)
  })
