import { createRouter } from '@tanstack/react-router'
import { PageCrashed } from './kit/page-crashed.tsx'
import { PageMissing } from './kit/page-missing.tsx'
import type { ListView } from './entities/contacts/queries.ts'
import { routeTree } from './routeTree.gen.ts'

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingMs: 150,
  scrollRestoration: false,
  defaultErrorComponent: PageCrashed,
  defaultNotFoundComponent: PageMissing,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
  interface HistoryState {
    /** What the list is searched for: personal, so it stays out of addresses and logs. */
    search?: string
    /** The list that a record was opened from, to walk on through it. */
    list?: ListView
    /** Which entry of history that list is, so that Back finds the row one has walked to. */
    listKey?: string
  }
}
