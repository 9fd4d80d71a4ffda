import { execFileSync } from 'node:child_process'

export interface Changed {
  /** The revision compared with. */
  since: string
  /** Changed, new and deleted files, from the root. */
  files: string[]
}

/** What differs from the point where this branch left `base`: commits since, and all that is not committed. */
export function changedFiles(root: string, base: string): Changed {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const since = git('merge-base', base, 'HEAD').trim()
  const listed = [
    git('diff', '--name-only', '--no-renames', '-z', since),
    git('ls-files', '--others', '--exclude-standard', '-z'),
  ]
  const files = listed.flatMap((names) => names.split('\0')).filter((name) => name !== '')
  return { since: since.slice(0, 10), files: [...new Set(files)].toSorted() }
}
