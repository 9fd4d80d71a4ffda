import { type Graph, reachedFrom } from './reached-from.ts'

const component = '?tsr-split=component'
const signedOut = ['main.tsx', `routes/sign-in.tsx${component}`, `routes/set-password.tsx${component}`]
const frame = `routes/_app.tsx${component}`
const list = `routes/_app/contacts/index.tsx${component}`
const toasts = 'ui/toast-stack.tsx'
const record = `routes/_app/contacts/$contactId.{-$tab}.tsx${component}`

/**
 * What everybody loads at once is one file instead of dozens: each costs a request, and browsers make six at a time.
 * `signed-in` is the frame and what list and record share, `record` what only a record begins with. Neither has
 * anything that signing in needs.
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
    const [shell, rows, person, told] = [reach([frame]), reach([list]), reach([record]), reach([toasts])]
    return (id: string): string | null => {
      // The routes' own modules stay apart: they are found by their names.
      if (before.has(id) || id.endsWith(component)) return null
      if (shell.has(id) || (rows.has(id) && person.has(id))) return 'signed-in'
      // Toasts come on every page, and must not bring the record with them.
      return person.has(id) && !told.has(id) ? 'record' : null
    }
  }
  return {
    debugName: 'signed-in and record',
    name: (id: string, graph: Graph) => (groupOf ??= sort(graph))(id),
    includeDependenciesRecursively: false,
  }
}
