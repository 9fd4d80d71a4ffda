import { dirname, resolve } from 'node:path'
import type { Rolldown } from 'vite'

export type Graph = { getModuleInfo: (id: string) => Rolldown.ModuleInfo | null }

/** Modules of libraries that only pass others on: whoever takes one thing of them is not given the rest. */
const shelf =
  /node_modules\/(@mantine\/(core|hooks|notifications)\/esm\/index|@tabler\/icons-react\/.*\/tabler-icons-react)\.mjs$/
const passing = /(?:import|export) *\{([^}]*)\} *from *["']([^"']+)["']/g

/** `a, b as c` as `[['a', 'a'], ['b', 'c']]`. */
const names = (list: string) =>
  list
    .split(',')
    .map((one) => one.trim().split(/ as /))
    .flatMap(([from, to = from]) => (from && to ? [[from, to] as const] : []))

/** All that these modules load before they run, without what they load later. */
export const reachedFrom = (roots: readonly string[], graph: Graph): Set<string> => {
  const shelves = new Map<string, Map<string, string>>()
  const onShelf = (id: string): Map<string, string> => {
    const known = shelves.get(id)
    if (known) return known
    const places = new Map<string, string>()
    for (const [, list = '', path = ''] of (graph.getModuleInfo(id)?.code ?? '').matchAll(passing))
      for (const [, name] of names(list)) places.set(name, resolve(dirname(id), path))
    shelves.set(id, places)
    return places
  }
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    const info = graph.getModuleInfo(id)
    const next = info?.importedIds ?? []
    for (const one of next) if (!shelf.test(one)) visit(one)
    const libraries = next.filter((one) => shelf.test(one))
    if (libraries.length === 0) return
    const taken = [...(info?.code ?? '').matchAll(passing)].flatMap(([, list = '']) => names(list))
    for (const library of libraries)
      for (const [name] of taken) {
        const place = onShelf(library).get(name)
        if (place !== undefined) visit(place)
      }
  }
  for (const root of roots) visit(root)
  return found
}
