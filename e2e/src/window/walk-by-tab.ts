import type { ElementHandle, Page } from '@playwright/test'

/** How an element and what is closest around it look: where a focus may show. Runs in the page. */
const lookOf = (element: Element): string => {
  // A colour on its way is neither look.
  for (const animation of document.getAnimations()) animation.finish()
  const looks: string[] = []
  for (let at: Element | null = element; at && looks.length < 3; at = at.parentElement) {
    const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(at)
    looks.push([outline, boxShadow, borderColor, backgroundColor].join(' '))
  }
  return looks.join('\n')
}

/** Runs in the page. */
const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ?? (element.textContent?.trim() || element.tagName)

/**
 * Presses Tab so many times; answers where the focus stood, and those stops that look the same with the focus
 * as after it has moved on. Nothing may move while it walks, so it wants a page with reduced motion.
 */
export const walkByTab = async (page: Page, presses: number) => {
  const stops: string[] = []
  const unmarked: string[] = []
  let before: { element: ElementHandle<Element>; name: string; look: string } | null = null
  for (let press = 0; press <= presses; press += 1) {
    await page.keyboard.press('Tab')
    // A plain field that made room for the editor it announced has no look of its own any more.
    const isThere = before && (await before.element.evaluate(({ isConnected }) => isConnected))
    if (before && isThere && (await before.element.evaluate(lookOf)) === before.look)
      unmarked.push(before.name)
    // The focus is nowhere while a field makes room for its editor, and at the end of the page.
    await page
      .waitForFunction(() => document.activeElement !== document.body, undefined, { timeout: 500 })
      .catch(() => null)
    const handle = await page.evaluateHandle(() => {
      const { activeElement, body } = document
      return activeElement === body ? null : activeElement
    })
    const element: ElementHandle<Element> | null = handle.asElement()
    const name: string = element ? await element.evaluate(nameOf) : ''
    const look: string = element ? await element.evaluate(lookOf) : ''
    before = element && { element, name, look }
    stops.push(name)
  }
  return { stops, unmarked }
}
