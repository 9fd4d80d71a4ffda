import { expect, type Locator } from '@playwright/test'

/** Types into a note once the editor of structured text is there, as a person who looks before they type does. */
export const typeNote = async (field: Locator, words: string): Promise<void> => {
  await field.focus()
  await expect(field).toHaveAttribute('contenteditable', 'true')
  await expect(field).toBeFocused()
  await field.page().keyboard.type(words)
}
