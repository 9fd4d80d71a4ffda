import { posix } from 'node:path'
import { citedCommands, citedPaths } from '../docs/citations.ts'
import type { Citation } from '../docs/citations.ts'
import { matches } from '../tree/matches.ts'
import type { Finding, Rule, Tree } from '../tree/tree.ts'

export const docs: Rule = {
  name: 'docs',
  holds: 'every path and command that a page names exists',
  find: (tree) => {
    const places = new Set([...tree.files, ...tree.files.flatMap(foldersOf), ...made(tree)])
    const commands = scripts(tree)
    return tree.files
      .filter((file) => file.endsWith('.md'))
      .flatMap((page) => {
        const text = tree.read(page)
        const paths = citedPaths(text, [...places]).filter((cited) => !stands(cited, page, places))
        const calls = citedCommands(text).filter(({ words }) => !commands.has(words))
        return [
          ...paths.map((cited) => missing(page, cited, `names ${cited.words}, which does not exist`)),
          ...calls.map((cited) =>
            missing(page, cited, `names the command pnpm ${cited.words}, which does not exist`),
          ),
        ]
      })
  },
}

function missing(page: string, { line }: Citation, says: string): Finding {
  return { at: `${page}:${line}`, says }
}

function foldersOf(file: string): string[] {
  const folder = posix.dirname(file)
  return folder === '.' ? [] : [folder, ...foldersOf(folder)]
}

/** What running the product makes: it is ignored by git, and pages may speak of it. */
function made({ files, read }: Tree): string[] {
  const lines = files.includes('.gitignore') ? read('.gitignore').split('\n') : []
  return lines.map((line) => line.replace(/\/$/, '')).filter((line) => line !== '')
}

/** A link is read from its page; other paths from the root or the page. */
function stands({ words, link }: Citation, page: string, places: ReadonlySet<string>): boolean {
  const glob = words.replace(/\/$/, '').replaceAll(/<[^>]+>|…/g, '*')
  const fromPage = posix.join(posix.dirname(page), glob)
  const wanted = link
    ? [fromPage]
    : [posix.normalize(glob), fromPage, ...(glob.includes('/') ? [] : [`**/${glob}`])]
  return wanted.some((path) => places.has(path) || [...places].some((place) => matches(place, [path])))
}

function scripts(tree: Tree): ReadonlySet<string> {
  // A manifest without scripts names no command.
  const manifest = JSON.parse(tree.read('package.json')) as { scripts?: Record<string, string> }
  return new Set(Object.keys(manifest.scripts ?? {}))
}
