import type { Tree } from '../tree/tree.ts'
import { importGraph } from './import-graph.ts'
import { namedFiles } from './named-files.ts'

/** These files, and all that import them or name them by their path, however far away. */
export function importersOf(files: readonly string[], tree: Tree): ReadonlySet<string> {
  const sources = tree.files.filter((file) => /\.tsx?$/.test(file))
  const named = sources.flatMap((from) => namedFiles(from, tree).map((file) => ({ from, file })))
  const importers = Map.groupBy([...importGraph(tree), ...named], ({ file }) => file)
  const reached = new Set(files)
  // A set is walked in the order of its making, with what is added on the way.
  for (const file of reached) for (const { from } of importers.get(file) ?? []) reached.add(from)
  return reached
}
