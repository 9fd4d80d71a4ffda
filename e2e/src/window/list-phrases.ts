import type { Page } from '@playwright/test'

/** The list of contacts as its reader names its parts. */
export const listOf = (page: Page) => {
  const grid = page.getByRole('grid', { name: 'Contacts' })
  const bar = page.getByRole('region', { name: 'Selection' })
  const row = (name: string) => grid.getByRole('row').filter({ hasText: name })
  return {
    grid,
    search: page.getByRole('searchbox', { name: 'Search contacts' }),
    /** The names in sight. */
    names: grid.getByRole('link'),
    name: (name: string) => grid.getByRole('link', { name }),
    row,
    column: (name: string) => grid.getByRole('columnheader', { name: new RegExp(`^${name}`) }),
    sortBy: (name: string) => grid.getByRole('columnheader').getByRole('button', { name, exact: true }),
    /** The box of a row. */
    box: (name: string) => row(name).getByRole('checkbox'),
    /** The box above those of the rows. */
    headBox: grid.getByRole('columnheader').getByRole('checkbox'),
    selected: grid.getByRole('row', { selected: true }),
    /** What is offered for the selected rows. */
    bar,
    barButton: (name: string) => bar.getByRole('button', { name }),
    said: (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }),
    toast: (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }),
    undo: (words: string | RegExp) =>
      page.getByRole('status').filter({ hasText: words }).getByRole('button', { name: 'Undo' }),
  }
}
