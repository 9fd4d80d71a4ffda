import { rooms } from '../import-table.ts'
import type { RoomName } from '../import-table.ts'
import { boundariesOf } from '../imports/boundaries-of.ts'
import { runTool } from '../tree/run-tool.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

export const boundaries: Rule = {
  name: 'boundaries',
  holds: 'every package stands in the import table, and its dependencies keep to it',
  find: async (tree) => {
    const settings = [...strangers(tree), ...tags(tree)]
    return settings.length > 0 ? settings : await turbo(tree)
  },
}

/** Packages that the table does not know. */
function strangers({ files }: Tree): Finding[] {
  const known = new Set(Object.values(rooms).map(({ folder }) => `${folder}/package.json`))
  return files
    .filter((file) => file.endsWith('/package.json') && !known.has(file))
    .map((at) => ({ at, says: 'stands in no room of checks/src/import-table.ts' }))
}

/** `turbo.json` repeats the table for turbo; it must repeat it exactly. */
function tags(tree: Tree): Finding[] {
  const wrong = (at: string, wanted: unknown): Finding => ({
    at,
    says: `differs from the import table; wanted: ${JSON.stringify(wanted)}`,
  })
  const wanted = boundariesOf(rooms)
  const found = readJson(tree, 'turbo.json')['boundaries']
  const root = JSON.stringify(found) === JSON.stringify(wanted) ? [] : [wrong('turbo.json', wanted)]
  // The table's keys are the names of the rooms.
  const names = (Object.keys(rooms) as RoomName[]).filter((name) =>
    tree.files.includes(`${rooms[name].folder}/package.json`),
  )
  const rest = names.flatMap((name) => {
    const at = `${rooms[name].folder}/turbo.json`
    const tag = readJson(tree, at)['tags']
    return JSON.stringify(tag) === JSON.stringify([name]) ? [] : [wrong(at, { tags: [name] })]
  })
  return [...root, ...rest]
}

function readJson(tree: Tree, file: string): Record<string, unknown> {
  // Whatever it holds is compared with what it should hold.
  return tree.files.includes(file) ? (JSON.parse(tree.read(file)) as Record<string, unknown>) : {}
}

async function turbo({ root }: Tree): Promise<Finding[]> {
  const { code, text } = await runTool('turbo', ['boundaries'], root)
  if (code === 0) return []
  const reports = text.split(/\n(?= {2}x )/).filter((part) => part.startsWith('  x '))
  if (reports.length === 0) return [{ at: 'turbo', says: text.trim() }]
  return reports.map((part) => ({
    at: /\[(?<place>[^\]]+)\]/.exec(part)?.groups?.['place'] ?? 'turbo',
    says: /x (?<words>.*)/.exec(part)?.groups?.['words'] ?? part,
  }))
}
