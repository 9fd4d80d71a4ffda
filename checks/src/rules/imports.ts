import { importGraph } from '../imports/import-graph.ts'
import { judgeImport } from '../imports/judge-import.ts'
import type { Rule } from '../tree/tree.ts'

export const imports: Rule = {
  name: 'imports',
  holds: 'every import is one that the table allows',
  find: (tree) =>
    importGraph(tree).flatMap((edge) =>
      judgeImport(edge).map((says) => ({ at: `${edge.from}:${edge.line}`, says })),
    ),
}
