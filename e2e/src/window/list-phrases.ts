import type { Page } from '@playwright/test'

/** The list of contacts as its reader names its parts. */
export const listOf = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Contacts' })
  return {
    grid,
    search: page.getByRole('searchbox', { name: 'Search contacts' }),
    /** The names in sight. */
    names: grid.getByRole('link'),
    name: (name: string) => grid.getByRole('link', { name }),
    row: (name: string) => grid.getByRole('row').filter({ hasText: name }),
  }
}
