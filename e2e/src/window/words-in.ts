import type { Locator } from '@playwright/test'

/** What stands in a field of text, whether it is a plain one or one for text with structure, on its way or there. */
export const wordsIn = (field: Locator): Promise<string> =>
  field.evaluate((element) => {
    if (element instanceof HTMLTextAreaElement) return element.value
    return element.querySelector('[class*="placeholder"]') ? '' : (element.textContent ?? '')
  })
