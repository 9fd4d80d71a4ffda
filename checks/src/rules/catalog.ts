import type { Finding, Rule, Tree } from '../tree/tree.ts'

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const

type Manifest = { name?: string } & Partial<Record<(typeof kinds)[number], Record<string, string>>>

/** Node itself comes by package; each platform has its own version, so the catalog cannot hold them. */
const nodes = /^node-(bin-)?(linux|darwin)-/

export const catalog: Rule = {
  name: 'catalog',
  holds: 'every dependency has one exact version, in the catalog of pnpm-workspace.yaml',
  find: (tree) => [...loose(tree), ...manifests(tree).flatMap((file) => outside(tree, file))],
}

function manifests(tree: Tree): string[] {
  return tree.files.filter((file) => /(^|\/)package\.json$/.test(file))
}

function outside(tree: Tree, at: string): Finding[] {
  // A manifest without a kind of dependency has none of that kind.
  const manifest = JSON.parse(tree.read(at)) as Manifest
  return kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([name, wanted]) => wanted !== 'catalog:' && wanted !== 'workspace:*' && !nodes.test(name))
      .map(([name, wanted]) => ({ at, says: `takes ${name} ${wanted}, not from the catalog` })),
  )
}

/** Entries of the catalog that leave the version open. */
function loose(tree: Tree): Finding[] {
  const at = 'pnpm-workspace.yaml'
  if (!tree.files.includes(at)) return []
  const [, entries = ''] = tree.read(at).split(/^catalog:$/m)
  return entries.split('\n').flatMap((line) => {
    const entry = /^ {2}'?(?<name>[@\w./-]+)'?: (?<version>.+)$/.exec(line)?.groups
    if (!entry || /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(entry['version'] ?? '')) return []
    return [{ at, says: `leaves the version of ${entry['name']} open: ${entry['version']}` }]
  })
}
