import type { CreateContact } from '@dossier/contracts/contacts/inputs'
import type { Browser, BrowserContextOptions } from '@playwright/test'
import { expect } from '@playwright/test'
import { createApi } from './api.ts'
import { watchFaults } from './faults.ts'
import { madeName } from './made-name.ts'

export type WindowOptions = BrowserContextOptions & { baseURL: string }

/** Every step with the page as it was, for whoever looks for a cause; it costs a tenth of the time. */
export const isTraced = process.env['E2E_TRACE'] === '1'

/** A browser of its own with one tab, for whoever the cookies of `storageState` say, or nobody yet. */
export const openWindow = async (browser: Browser, options: WindowOptions) => {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-US',
    timezoneId: 'America/New_York',
    ...options,
  })
  context.setDefaultTimeout(10_000)
  context.setDefaultNavigationTimeout(15_000)
  if (isTraced) await context.tracing.start({ snapshots: true })
  const page = await context.newPage()
  const faults = watchFaults(page)
  const api = createApi(context.request)

  return {
    context,
    page,
    faults,
    api,
    /** A contact that only this journey knows. */
    makeContact: (values: Omit<CreateContact, 'contactId'> = {}) =>
      api.createContact({ firstName: 'Mara', lastName: madeName(), ...values }),
    openList: async () => {
      await page.goto('/contacts')
      await expect(page.getByRole('grid', { name: 'Contacts' }).getByRole('link').first()).toBeVisible()
    },
    /** Opens a record by its address, and waits until all of it is there. */
    openRecord: async (contact: { id: string }, tab = '') => {
      await page.goto(`/contacts/${contact.id}${tab}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  }
}
export type Window = Awaited<ReturnType<typeof openWindow>>
