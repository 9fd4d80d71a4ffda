import type { Locator } from '@playwright/test'

/** What stands in a field of text, whether it is a plain one or one for text with structure. */
export const wordsIn = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? ''),
  )
