import type { TimelinePage } from '@dossier/contracts/timeline/views'
import { expect, type Locator, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { Api } from './api.ts'
import { recordOf } from './record-phrases.ts'

/** The activity as its reader names its parts. */
export const timelineOf = (page: Page) => {
  const { timeline } = recordOf(page)
  return {
    /** The pane that scrolls. */
    pane: timeline.getByRole('group', { name: 'Activity' }),
    entries: timeline.getByRole('group', { name: 'Activity' }).getByRole('listitem'),
    /** The entries that are about just these words. */
    about: (words: string) =>
      timeline.getByRole('listitem').filter({ has: page.getByText(words, { exact: true }) }),
    pinned: timeline.getByRole('region', { name: 'Pinned' }),
    heading: (words: string) => timeline.getByRole('heading', { name: words, exact: true }),
    search: timeline.getByRole('searchbox', { name: 'Search the activity' }),
    filter: timeline.getByRole('button', { name: /^Filter/ }),
    chips: timeline.getByRole('list', { name: 'Filters set' }),
    named: timeline.locator('[aria-current="true"]'),
    undo: (line: Locator) => line.getByRole('button', { name: /^Undo/ }),
    pin: (line: Locator) => line.getByRole('button', { name: /^(Pin|Unpin) this entry/ }),
    place: (line: Locator) => line.getByRole('link'),
  }
}

/** A page of a contact's feed as the API tells it. */
export const feedOf = (api: Api, contactId: string, more: object = {}) =>
  api.call<TimelinePage>('timeline.list', { contactId, ...more })

/** The id of a fixture contact of the demo. */
export const contactCalled = async (api: Api, name: string): Promise<string> => {
  const { rows } = await api.call<{ rows: { id: string }[] }>('contacts.list', { search: name })
  return rows[0]?.id ?? ''
}

/** A call of the past; answers its id. */
export const logCall = async (api: Api, contactId: string, text: string, at: string): Promise<string> => {
  const activityId = randomUUID()
  await api.call('timeline.logActivity', { activityId, contactId, what: 'call', text, at })
  return activityId
}

/** Waits until nothing moves any more, and answers where it stands. */
export const restingPlace = async (line: Locator): Promise<number> => {
  let before = Number.NaN
  await expect
    .poll(async () => {
      const now = (await line.boundingBox())?.y ?? Number.NaN
      const rests = now === before
      before = now
      return rests
    })
    .toBe(true)
  return before
}
