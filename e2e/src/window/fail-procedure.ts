import type { Page, Route } from '@playwright/test'

const failed = (requestId: string) => ({
  error: {
    message: 'The database cannot be reached.',
    code: -32603,
    data: { code: 'unavailable', reason: 'system.unavailable', fields: [], conflict: null, requestId },
  },
})

const failing = new WeakMap<Page, Set<string>>()
const namesIn = (url: URL) => decodeURIComponent(url.pathname.slice('/trpc/'.length)).split(',')

const watch = async (page: Page): Promise<Set<string>> => {
  const paths = new Set<string>()
  const isAsked = (url: URL) =>
    url.pathname.startsWith('/trpc/') && namesIn(url).some((name) => paths.has(name))
  await page.route(isAsked, async (route) => {
    const url = new URL(route.request().url())
    const names = namesIn(url)
    if (!url.searchParams.has('batch')) return route.fulfill({ status: 207, json: failed(url.pathname) })
    const others = names.some((name) => !paths.has(name))
    const answers = others ? await answersTo(route) : []
    const json = names.map((name, index) =>
      paths.has(name) ? failed(name) : (answers[index] ?? failed(name)),
    )
    return route.fulfill({ status: 207, json })
  })
  return paths
}

/**
 * From now on a procedure that reads fails by itself, whatever else goes with it in one request. The answer lets
 * it work again.
 */
export const failProcedure = async (page: Page, path: string): Promise<() => void> => {
  const paths = failing.get(page) ?? (await watch(page))
  failing.set(page, paths)
  paths.add(path)
  return () => void paths.delete(path)
}

/** What the server says to the others of a batch; nothing where it says nothing. */
const answersTo = async (route: Route): Promise<unknown[]> => {
  try {
    const body: unknown = await (await route.fetch()).json()
    return Array.isArray(body) ? Array.from<unknown>(body) : []
  } catch {
    return []
  }
}
