import type { Measure } from '../bench.ts'
import { round } from '../rounds/summarize.ts'
import type { Stack } from '../stack/open-stack.ts'
import { startProduct } from '../stack/start-product.ts'
import { buildWeb } from '../web/build-web.ts'
import { chunkSizes, weigh } from '../web/chunk-sizes.ts'
import { type Walk, walkPages } from '../web/walk-pages.ts'

/** kB of gzipped scripts, cumulative; `record` is what it takes beyond the list. */
const goal = { signIn: 170, list: 260, record: 60, largestChunk: 90 }

/** What a browser really loads of the built web app, from the sign-in page to a record. */
export const webWeight: Measure = async ({ stack, say }) => {
  say('Building the web app …')
  const folder = await buildWeb()
  const sizes = await chunkSizes(folder)
  const walk = await walkBuilt(await stack(), folder)
  const beyondVendor = [...sizes.keys()].filter((name) => !name.startsWith('vendor-'))
  const value = {
    signIn: weigh(walk.signIn, sizes),
    list: weigh(walk.list, sizes),
    record: round(weigh(walk.record, sizes) - weigh(walk.list, sizes)),
    largestChunk: Math.max(...beyondVendor.map((name) => weigh([name], sizes))),
  }
  const chunks = Object.fromEntries([...new Set(walk.record)].map((name) => [name, weigh([name], sizes)]))
  const pass =
    value.signIn > 0 &&
    value.signIn <= goal.signIn &&
    value.list <= goal.list &&
    value.record <= goal.record &&
    value.largestChunk <= goal.largestChunk
  return { id: 'P12', value, goal, pass, chunks }
}

async function walkBuilt(stack: Stack, folder: string): Promise<Walk> {
  const api = await startProduct(stack, { DOSSIER_WEB_DIST: folder })
  try {
    return await walkPages(`http://127.0.0.1:${api.port}`)
  } finally {
    await api.stop()
  }
}
