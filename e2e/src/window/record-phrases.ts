import type { Page } from '@playwright/test'

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)

/** The record as its reader names its parts. */
export const recordOf = (page: Page) => {
  const information = page.getByRole('region', { name: 'Contact information' })
  const timeline = page.getByRole('region', { name: /^Activity/ })
  return {
    information,
    timeline,
    /** A value that a click opens, with its label: "Job title Art director". */
    field: (label: string, value = '') =>
      information.getByRole('button', { name: new RegExp(`^${escaped(`${label} ${value}`.trim())}`) }),
    editor: (label: string) => information.getByRole('textbox', { name: label, exact: true }),
    /** A line of the timeline. */
    line: (words: string | RegExp) => timeline.getByRole('listitem').filter({ hasText: words }),
    emails: information.getByRole('list', { name: 'Emails' }),
    phones: information.getByRole('list', { name: 'Phones' }),
    tags: information.getByRole('combobox', { name: 'Tags' }),
    composer: page.getByRole('textbox', { name: 'Write a note' }),
    notes: page.getByRole('tabpanel', { name: 'Notes' }).getByRole('listitem'),
    toast: (words: string) => page.getByRole('status').filter({ hasText: words }),
    undo: (words: string) =>
      page.getByRole('status').filter({ hasText: words }).getByRole('button', { name: 'Undo' }),
    alert: (words: string | RegExp) => page.getByRole('alert').filter({ hasText: words }),
  }
}
