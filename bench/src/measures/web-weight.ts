import { readdir } from 'node:fs/promises'
import type { Measure } from '../bench.ts'
import { round } from '../rounds/summarize.ts'
import { startProduct } from '../stack/start-product.ts'
import { buildWeb } from '../web/build-web.ts'
import { type Walk, walkPages } from '../web/walk-pages.ts'
import { kilobytes, type Travelled, wireBytes } from '../web/wire-bytes.ts'

/** kB of scripts on the wire, cumulative; `record` is what it takes beyond the list. */
const goal = { signIn: 190, list: 290, record: 90, largestChunk: 90 }

/** What a browser really loads of the built web app, from the sign-in page to a record, as the product sends it. */
export const webWeight: Measure = async ({ stack, say }) => {
  say('Building the web app …')
  const folder = await buildWeb()
  const api = await startProduct(await stack(), { DOSSIER_WEB_DIST: folder })
  try {
    const url = `http://127.0.0.1:${api.port}`
    const walk = await walkPages(url)
    const scripts = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.js'))
    const sent = await wireBytes(url, [...scripts.map((path) => `/${path}`), ...walk.record], 'gzip')
    const sentByBrotli = await wireBytes(url, walk.record, 'br')
    const value = {
      ...weigh(walk, sent),
      largestChunk: Math.max(
        ...sent.filter(({ path }) => !path.includes('/vendor-')).map((file) => kilobytes([file])),
      ),
    }
    return {
      id: 'P12',
      value,
      goal,
      pass: value.signIn > 0 && keys.every((key) => value[key] <= goal[key]),
      byBrotli: weigh(walk, sentByBrotli),
      chunks: Object.fromEntries(
        among(walk.record, sent).map((file) => [file.path.split('/').at(-1), kilobytes([file])]),
      ),
    }
  } finally {
    await api.stop()
  }
}

const keys = ['signIn', 'list', 'record', 'largestChunk'] as const

const among = (paths: string[], sent: Travelled[]): Travelled[] =>
  sent.filter(({ path }) => paths.includes(path))

const weigh = (walk: Walk, sent: Travelled[]) => {
  const until = (moment: keyof Walk): number => kilobytes(among(walk[moment], sent))
  return { signIn: until('signIn'), list: until('list'), record: round(until('record') - until('list')) }
}
