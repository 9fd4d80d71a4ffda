/** The files that a rule judges: a checkout, or a few lines of a test. */
export interface Tree {
  /** Absolute folder, for the tools that read the disk themselves. */
  root: string
  /** Every tracked or new file that is not ignored, from the root, with forward slashes. */
  files: readonly string[]
  read: (file: string) => string
}

/** Something a rule found, in words for the person who fixes it. */
export interface Finding {
  /** `path` or `path:line`, from the root. */
  at: string
  says: string
}

export interface Rule {
  name: string
  /** What holds when the rule is silent. */
  holds: string
  find: (tree: Tree) => Finding[] | Promise<Finding[]>
}

/** A tree held in memory. */
export function treeOf(contents: Record<string, string>): Tree {
  return {
    root: '/nowhere',
    files: Object.keys(contents).toSorted(),
    read: (file) => {
      const text = contents[file]
      if (text === undefined) throw new Error(`No file ${file}`)
      return text
    },
  }
}
