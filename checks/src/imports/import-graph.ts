import { posix } from 'node:path'
import type { Tree } from '../tree/tree.ts'
import { matches } from '../tree/matches.ts'
import { readImports } from './read-imports.ts'
import type { Import } from './read-imports.ts'

/** An import, with the file of ours or the outside package that it leads to. */
export interface Edge extends Import {
  from: string
  /** A file of this tree; unset for what comes from outside. */
  file?: string
  /** The name of the package imported from: `@scope/name`, `name`, or `node:…`. Unset for relative imports. */
  pkg?: string
}

const generated = ['**/*.gen.ts']
const graphs = new WeakMap<Tree, Edge[]>()

/** Every import between the sources of a tree. Read once a tree: several rules walk it. */
export function importGraph(tree: Tree): Edge[] {
  const known = graphs.get(tree)
  if (known) return known
  const packages = readPackages(tree)
  const files = new Set(tree.files)
  const edges = tree.files
    .filter((file) => /\.tsx?$/.test(file) && !matches(file, generated))
    .flatMap((from) =>
      readImports(from, tree.read(from)).map((found) => ({
        ...found,
        from,
        ...follow(found, from, files, packages),
      })),
    )
  graphs.set(tree, edges)
  return edges
}

interface Workspace {
  folder: string
  exports: Record<string, unknown>
}

function readPackages(tree: Tree): Map<string, Workspace> {
  const manifests = tree.files.filter((file) => posix.basename(file) === 'package.json')
  return new Map(
    manifests.map((file) => {
      // The fields read here are declared optional, so that a manifest without them is no error.
      const manifest = JSON.parse(tree.read(file)) as { name?: string; exports?: Record<string, unknown> }
      return [manifest.name ?? file, { folder: posix.dirname(file), exports: manifest.exports ?? {} }]
    }),
  )
}

function follow(
  { specifier }: Import,
  from: string,
  files: ReadonlySet<string>,
  packages: ReadonlyMap<string, Workspace>,
): Pick<Edge, 'file' | 'pkg'> {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier)
    const file = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((name) => files.has(name))
    return { file: file ?? path }
  }
  const pkg = packageName(specifier)
  const workspace = packages.get(pkg)
  if (!workspace) return { pkg }
  // An entry that is not exported still belongs to its room.
  const file =
    throughExports(workspace, `.${specifier.slice(pkg.length)}`) ?? `${workspace.folder}/package.json`
  return { pkg, file }
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function throughExports({ folder, exports }: Workspace, entry: string): string | undefined {
  for (const [name, target] of Object.entries(exports)) {
    if (typeof target !== 'string') continue
    if (name === entry) return posix.join(folder, target)
    const [head = '', tail] = name.split('*')
    if (tail === undefined || !entry.startsWith(head) || !entry.endsWith(tail)) continue
    const middle = entry.slice(head.length, entry.length - tail.length)
    return posix.join(folder, target.replaceAll('*', middle))
  }
  return undefined
}
