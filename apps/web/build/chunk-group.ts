import { type Graph, reachedFrom } from './reached-from.ts'

const component = '?tsr-split=component'
const entry = 'main.tsx'
const signedOut = [entry, `routes/sign-in.tsx${component}`, `routes/set-password.tsx${component}`]
const frame = `routes/_app.tsx${component}`
const list = `routes/_app/contacts/index.tsx${component}`
const toasts = 'kit/toast-stack.tsx'
const record = `routes/_app/contacts/$contactId.{-$tab}.tsx${component}`

/**
 * What everybody loads at once is one file instead of dozens: each costs a request, and browsers make six at a time.
 * `start` is what signing in shares with the rest, `signed-in` the frame and what list, record and toasts share,
 * `record` what only a record begins with. Nobody loads with one of them what another page needs.
 */
export const chunkGroup = (root: string) => {
  let groupOf: ((id: string) => string | null) | undefined
  const sort = (graph: Graph) => {
    const reach = (ends: readonly string[]) =>
      reachedFrom(
        ends.map((end) => `${root}/src/${end}`),
        graph,
      )
    const before = reach(signedOut)
    const first = reach([entry])
    const [shell, rows, person, told] = [reach([frame]), reach([list]), reach([record]), reach([toasts])]
    return (id: string): string | null => {
      // The routes' own modules stay apart: they are found by their names.
      if (id.endsWith(component) || id === `${root}/src/${entry}`) return null
      const isIn = (...pages: Set<string>[]) => pages.some((page) => page.has(id))
      if (before.has(id)) return isIn(first, shell, rows, person) ? 'start' : null
      if (shell.has(id) || (person.has(id) && isIn(rows, told))) return 'signed-in'
      return person.has(id) ? 'record' : null
    }
  }
  return {
    debugName: 'start, signed-in and record',
    name: (id: string, graph: Graph) => (groupOf ??= sort(graph))(id),
    includeDependenciesRecursively: false,
  }
}
