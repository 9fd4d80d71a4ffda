import { OPENING_SECTION, recordTabs } from '@dossier/contracts/record/values'
import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { type Plugin, type Rolldown, transformWithOxc } from 'vite'

type Chunk = Rolldown.OutputChunk

/** The code of a page, by the end of its route's file. */
const pages = {
  list: ['/routes/_app.tsx?tsr-split=component', '/routes/_app/contacts/index.tsx?tsr-split=component'],
  record: [
    '/routes/_app.tsx?tsr-split=component',
    '/routes/_app/contacts/$contactId.{-$tab}.tsx?tsr-split=component',
    '/routes/_app/contacts/-open-record.ts',
    '/features/notes/notes-panel.tsx',
    '/features/notes/purify.ts',
  ],
}

/** Those files of the build that a module needs, itself among them. */
const neededBy = (start: Chunk, chunks: ReadonlyMap<string, Chunk>): string[] => {
  const found = new Set<string>()
  const visit = (chunk: Chunk) => {
    if (found.has(chunk.fileName)) return
    found.add(chunk.fileName)
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style)
    for (const name of chunk.imports) {
      const imported = chunks.get(name)
      if (imported) visit(imported)
    }
  }
  visit(start)
  return [...found]
}

/** V8 compiles such a file beside the page while it comes; else each function is compiled at its first call. */
const compileAhead = '//# allFunctionsCalledOnLoad\n'

/**
 * Has the page ask for the code and the data of the address it is opened at before any module runs, and the browser
 * compile what every page begins with on its way.
 */
export function earlyStart(): Plugin {
  return {
    name: 'early-start',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      // What stands before the comment would take its effect away, so nothing may be put there any more.
      order: 'post',
      async handler(_options, bundle) {
        const html = bundle['index.html']
        const chunks = new Map(
          Object.values(bundle)
            .filter((file) => file.type === 'chunk')
            .map((chunk) => [chunk.fileName, chunk]),
        )
        const entry = [...chunks.values()].find(({ isEntry }) => isEntry)
        if (html?.type !== 'asset' || !entry) return
        const already = new Set(neededBy(entry, chunks))
        const filesOf = (modules: readonly string[]) => {
          const files = modules.flatMap((end) => {
            const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(end))
            if (!chunk) throw new Error(`The build has no chunk of ${end}.`)
            return neededBy(chunk, chunks)
          })
          return [...new Set(files)].filter((file) => !already.has(file)).map((file) => `/${file}`)
        }
        const table = { list: filesOf(pages.list), record: filesOf(pages.record) }
        const early = new Set(
          [...already, ...Object.values(table).flat()].map((path) => path.replace(/^\//, '')),
        )
        for (const chunk of chunks.values())
          if (early.has(chunk.fileName)) chunk.code = compileAhead + chunk.code
        const template = await readFile(`${import.meta.dirname}/start-early.ts`, 'utf8')
        const { code } = await transformWithOxc(template, 'start-early.ts')
        const source = code
          .replace('__CHUNKS__', JSON.stringify(table))
          .replace('__OPENING__', JSON.stringify(OPENING_SECTION))
          .replace('__SECTIONS__', JSON.stringify(recordTabs.filter((tab) => tab !== 'activity')))
          .replace(/^\s*(\/\/|\/\*\*).*$/gm, '')
          .replace(/\n\s*/g, '\n')
        const fileName = `assets/early-${createHash('sha256').update(source).digest('hex').slice(0, 8)}.js`
        this.emitFile({ type: 'asset', fileName, source })
        const font = Object.keys(bundle).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name))
        const head =
          `<script src="/${fileName}"></script>` +
          (font ? `<link rel="preload" href="/${font}" as="font" type="font/woff2" crossorigin>` : '')
        html.source = String(html.source).replace(
          '<script src="/color-scheme.js"></script>',
          (found) => `${found}\n    ${head}`,
        )
      },
    },
  }
}
