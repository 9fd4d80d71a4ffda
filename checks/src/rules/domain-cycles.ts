import { domainFolders, tests } from '../import-table.ts'
import { childOf } from '../imports/child-of.ts'
import { findCycles } from '../imports/find-cycles.ts'
import { importGraph } from '../imports/import-graph.ts'
import { matches } from '../tree/matches.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

export const domainCycles: Rule = {
  name: 'domain-cycles',
  holds: 'no domain leads back to itself through another, not even by a type',
  find: (tree) => domainFolders.flatMap(({ folder }) => findIn(tree, folder)),
}

/** Single files are the linter's: `import/no-cycle`. */
function findIn(tree: Tree, folder: string): Finding[] {
  const pointsTo = new Map<string, Set<string>>()
  for (const { from, file = '' } of importGraph(tree)) {
    const [domain, other] = [childOf(from, folder), childOf(file, folder)]
    if (!domain || !other || domain === other || matches(from, tests.files)) continue
    pointsTo.set(domain, (pointsTo.get(domain) ?? new Set()).add(other))
  }
  return findCycles(pointsTo).map((group) => ({
    at: folder,
    says: `domains import each other: ${group.join(', ')}`,
  }))
}
