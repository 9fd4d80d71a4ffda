import { parseSync, Visitor } from 'vite'

export interface Import {
  specifier: string
  /** Whether only types are taken, so that nothing is left at run time. */
  typeOnly: boolean
  line: number
}

/** Every import of a source file: static, re-exported, dynamic by a fixed name, and `import('…')` types. */
export function readImports(file: string, text: string): Import[] {
  const { module, program } = parseSync(file, text)
  const found: Import[] = []
  const add = (specifier: string, typeOnly: boolean, offset: number): void => {
    found.push({ specifier, typeOnly, line: lineAt(text, offset) })
  }
  for (const { moduleRequest, entries, start } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType), start)
  }
  for (const { entries, start } of module.staticExports) {
    const [from] = entries.flatMap((entry) => entry.moduleRequest ?? [])
    if (from)
      add(
        from.value,
        entries.every((entry) => entry.isType),
        start,
      )
  }
  new Visitor({
    ImportExpression: ({ source, start }) => {
      if (source.type === 'Literal' && typeof source.value === 'string') add(source.value, false, start)
    },
    TSImportType: ({ source, start }) => add(source.value, true, start),
  }).visit(program)
  return found
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}
