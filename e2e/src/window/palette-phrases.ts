import { expect, type Page } from '@playwright/test'

/** The palette as its reader names its parts. */
export const paletteOf = (page: Page) => {
  const dialog = page.getByRole('dialog', { name: 'Search or jump…' })
  const field = dialog.getByRole('combobox')
  const option = (words: string) => dialog.getByRole('option', { name: words })
  return {
    dialog,
    field,
    options: dialog.getByRole('option'),
    option,
    active: dialog.getByRole('option', { selected: true }),
    /** By keyboard alone: opens it, types, and takes what stands first. */
    do: async (words: string) => {
      await page.keyboard.press('Control+k')
      await expect(field).toBeFocused()
      await page.keyboard.type(words)
      await expect(dialog.getByRole('option', { selected: true })).toContainText(words)
      await page.keyboard.press('Enter')
      await expect(dialog).toBeHidden()
    },
  }
}
