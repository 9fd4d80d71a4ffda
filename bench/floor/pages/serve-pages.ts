import type { RecordView } from '@dossier/contracts/record/views'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import { listHtml } from './html/list.ts'
import { nameOf } from './html/parts.ts'
import { recordHtml } from './html/record.ts'
import { pageHtml, recordCrumbs } from './html/shell.ts'

export type PagesSettings = {
  /** Of the built web app: fonts and style sheets are its own. */
  webDist: string
  /** The style sheets that the product loads for a record, from its folder. */
  styles: string[]
  /** The fonts that the first paint needs, from the same folder. */
  fonts: string[]
  /** How many contacts the rail counts, as it is shown. */
  count: string
}

type File = { type: string; body: Buffer | string; lasting: boolean }

const here = fileURLToPath(new URL('.', import.meta.url))
const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  html: 'text/html; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}
const typeOf = (name: string): string => types[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain'

const html = (body: string): File => ({ type: typeOf('.html'), body, lasting: false })
const script = async (path: string): Promise<string> =>
  stripTypeScriptTypes(await readFile(`${here}${path}`, 'utf8'))

const safe = /^[\w./-]+$/

/** Answers pages, scripts, style sheets and fonts; each file is read once. */
export function pageAnswers({ webDist, styles, fonts, count }: PagesSettings) {
  const files = new Map<string, Promise<File>>()
  const look = { styles: [...styles.map((name) => `/${name}`), '/floor/page.css'], fonts, count }
  let readyMade = ''

  const page = (title: string, crumbs: string, main: string) =>
    pageHtml({ title, crumbs, main, ...look, script: '/floor/app/main.ts' })

  const read = async (path: string): Promise<File> => {
    if (path === '/contacts')
      return { type: typeOf('.html'), body: page('Contacts', '<h1>Contacts</h1>', listHtml), lasting: false }
    if (path.startsWith('/contacts/'))
      return { type: typeOf('.html'), body: page('Contact', '', ''), lasting: false }
    if (path.endsWith('.ts') && path.startsWith('/floor/'))
      return { type: typeOf('.js'), body: await script(path.slice(7)), lasting: true }
    if (path === '/floor/page.css')
      return { type: typeOf(path), body: await readFile(`${here}page.css`), lasting: true }
    return {
      type: typeOf(path),
      body: await readFile(`${webDist}${path}`),
      lasting: path.startsWith('/assets/'),
    }
  }

  const once = (path: string): Promise<File> => {
    const file = files.get(path) ?? read(path)
    files.set(path, file)
    return file
  }

  return {
    /** Makes the page that `/ready-made` answers. */
    make(record: RecordView): void {
      const name = nameOf(record.contact)
      readyMade = pageHtml({ title: name, crumbs: recordCrumbs(name), main: recordHtml(record), ...look })
    },
    async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const path = (request.url ?? '').split('?')[0] ?? ''
      if (!safe.test(path) || path.includes('..')) return void response.writeHead(404).end()
      const file = path === '/ready-made' ? html(readyMade) : await once(path).catch(() => null)
      if (!file) return void response.writeHead(404).end()
      response.writeHead(200, {
        'content-type': file.type,
        'content-length': Buffer.byteLength(file.body),
        'cache-control': file.lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
      })
      response.end(file.body)
    },
  }
}
