import { findCycles } from '../imports/find-cycles.ts'
import { importGraph } from '../imports/import-graph.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

interface Manifest {
  name?: string
  dependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

export const cycles: Rule = {
  name: 'cycles',
  holds: 'no file and no package leads back to itself, not even by a type',
  find: (tree) => [...fileCycles(tree), ...packageCycles(tree)],
}

function fileCycles(tree: Tree): Finding[] {
  const edges = importGraph(tree).filter(({ file }) => file !== undefined)
  const pointsTo = Map.groupBy(edges, ({ from }) => from)
  return report(
    new Map([...pointsTo].map(([from, to]) => [from, new Set(to.map(({ file = from }) => file))])),
    'files import each other',
  )
}

function packageCycles(tree: Tree): Finding[] {
  const manifests = tree.files
    .filter((file) => /(^|\/)package\.json$/.test(file))
    // A manifest without these fields depends on nothing.
    .map((file) => ({ file, ...(JSON.parse(tree.read(file)) as Manifest) }))
  const home = new Map(manifests.map(({ name, file }) => [name, file]))
  const pointsTo = manifests.map(({ file, dependencies, devDependencies }) => {
    const names = Object.keys({ ...dependencies, ...devDependencies })
    return [file, new Set(names.flatMap((name) => home.get(name) ?? []))] as const
  })
  return report(new Map(pointsTo), 'packages depend on each other')
}

function report(pointsTo: ReadonlyMap<string, ReadonlySet<string>>, says: string): Finding[] {
  return findCycles(pointsTo).map((group) => ({ at: group[0] ?? '', says: `${says}: ${group.join(', ')}` }))
}
