import type { Page } from '@playwright/test'

/** The settings as their reader names their parts. */
export const settingsOf = (page: Page) => {
  const row = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('button', { name: `Rename ${name}`, exact: true }) })
  return {
    row,
    name: (name: string) => page.getByRole('button', { name: `Rename ${name}`, exact: true }),
    editor: (name: string) => page.getByRole('textbox', { name: `Rename ${name}`, exact: true }),
    find: page.getByRole('searchbox', { name: 'Find a tag' }),
    actions: (name: string) => page.getByRole('button', { name: `Actions for ${name}`, exact: true }),
    types: page.getByRole('list', { name: 'Types of contact' }).getByRole('listitem'),
    undo: (words: string) =>
      page.getByRole('status').filter({ hasText: words }).getByRole('button', { name: 'Undo' }),
  }
}
