import { readdir, readFile } from 'node:fs/promises'
import { buildWeb } from '../web/build-web.ts'

export type BuiltWeb = {
  folder: string
  /** The style sheets of the app and of its record route. */
  recordStyles: string[]
  /** Paths of the fonts that a page in English begins with. */
  fonts: string[]
}

type Chunk = { file: string; css?: string[]; imports?: string[] }

let built: Promise<BuiltWeb> | undefined

/** The web app as production serves it, built once in a run. */
export function builtWeb(say: (line: string) => void): Promise<BuiltWeb> {
  built ??= build(say)
  return built
}

async function build(say: (line: string) => void): Promise<BuiltWeb> {
  say('Building the web app …')
  const folder = await buildWeb()
  // Vite writes exactly this.
  const manifest = JSON.parse(await readFile(`${folder}/.vite/manifest.json`, 'utf8')) as Record<
    string,
    Chunk
  >
  const fonts = (await readdir(`${folder}/assets`)).filter((name) => /^inter-latin-wght.*\.woff2$/.test(name))
  return { folder, recordStyles: recordStyles(manifest), fonts: fonts.map((name) => `/assets/${name}`) }
}

/** Each once, in the order in which a browser comes upon them. */
export function recordStyles(manifest: Record<string, Chunk>): string[] {
  const routes = Object.keys(manifest).filter((key) =>
    /routes\/_app(\/contacts\/\$contactId[^/]*)?\.tsx/.test(key),
  )
  const seen = new Set<string>()
  const styles = new Set<string>()
  const visit = (key: string): void => {
    if (seen.has(key)) return
    seen.add(key)
    for (const one of manifest[key]?.imports ?? []) visit(one)
    for (const style of manifest[key]?.css ?? []) styles.add(style)
  }
  for (const key of ['index.html', ...routes]) visit(key)
  if (styles.size === 0) throw new Error('The build names no style sheet of the record.')
  return [...styles]
}
