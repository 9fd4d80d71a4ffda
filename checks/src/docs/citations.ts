export interface Citation {
  words: string
  line: number
  /** Whether it is the target of a link. */
  link: boolean
}

const extensions = /\.(md|ts|tsx|json|yaml|yml|sql|css|html|sh)$/

/** Commands of pnpm itself; anything else after `pnpm` is a script of the root. */
const pnpmsOwn = new Set(
  'install add remove update outdated audit why run exec dlx deploy fetch prune rebuild store runtime approve'.split(
    ' ',
  ),
)

/**
 * Targets of links, and words in backticks that look like a path of this tree: they begin with a folder of
 * the root or a dot, or are a file name.
 */
export function citedPaths(text: string, places: readonly string[]): Citation[] {
  const roots = new Set(places.map((place) => place.split('/')[0]))
  const looksLikePath = (words: string): boolean => {
    if (!/^\.{0,2}[\w@.$*<>…{},-]*(\/[\w@.$*<>…{},-]*)*$/.test(words)) return false
    if (/^\.\.?\//.test(words)) return true
    if (words.includes('/')) return roots.has(words.split('/')[0])
    return extensions.test(words) && !words.includes('*') && /\w/.test(words.replace(extensions, ''))
  }
  return citations(text, /\]\((?<link>[^)\s#]+)[^)]*\)|`(?<code>[^`\n]+)`/g).flatMap(
    ({ groups, line }): Citation[] => {
      const link = groups['link']
      if (link !== undefined) return isOutside(link) ? [] : [{ words: link, line, link: true }]
      const words = (groups['code'] ?? '').replace(/:\d+$/, '')
      return looksLikePath(words) ? [{ words, line, link: false }] : []
    },
  )
}

/** The scripts named as `pnpm <script>`, or through npx with a version. */
export function citedCommands(text: string): Citation[] {
  return citations(text, /\bpnpm(?:@[\d.]+)? (?:run )?(?<script>[a-z][\w:-]*)/g).flatMap(
    ({ groups, line, inCode }) => {
      const words = groups['script'] ?? ''
      return !inCode || pnpmsOwn.has(words) ? [] : [{ words, line, link: false }]
    },
  )
}

function isOutside(link: string): boolean {
  return /^([a-z]+:|\/\/)/.test(link)
}

interface Hit {
  groups: Record<string, string | undefined>
  line: number
  /** Whether it stands in backticks or in a block of code. */
  inCode: boolean
}

function citations(text: string, pattern: RegExp): Hit[] {
  let fenced = false
  return text.split('\n').flatMap((content, index) => {
    if (/^\s*(```|~~~)/.test(content)) fenced = !fenced
    return [...content.matchAll(pattern)].map((match) => {
      const ticksBefore = content.slice(0, match.index).split('`').length - 1
      return { groups: match.groups ?? {}, line: index + 1, inCode: fenced || ticksBefore % 2 === 1 }
    })
  })
}
