import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { build } from 'vite'
import { unlessUnchanged } from '../tree/unless-unchanged.ts'
import type { Finding, Rule } from '../tree/tree.ts'

const room = 'apps/web'

/** Modules that have no place in a browser, by where they lie. */
const serverModules = [
  /\/packages\/(db|core|providers|local-stack)\//,
  /\/apps\/(api|worker|cli)\//,
  /\/node_modules\/(drizzle-orm|fastify|@fastify\/[^/]+|pg|pg-pool|pino|kysely|nodemailer|@node-rs\/[^/]+)\//,
  /\/node_modules\/@temporalio\//,
  /\/node_modules\/better-auth\/dist\/(?!client)/,
  /\/node_modules\/@faker-js\//,
  /^__vite-browser-external/,
]

/** What such code says even when minified, and names of settings that only servers read. */
const serverWords = [
  'drizzle:entityKind',
  'FST_ERR_',
  'SASL: SCRAM',
  'pino.msgPrefix',
  'BETTER_AUTH_SECRET',
  '@temporalio/',
  'DATABASE_URL',
  'DOSSIER_SECRET',
]

export const webBundle: Rule = {
  name: 'web-bundle',
  holds: 'the web app builds, and holds no server code',
  find: async (tree) => {
    if (!tree.files.includes(`${room}/index.html`)) return []
    const inputs = [`${room}/**`, 'packages/contracts/**']
    return await unlessUnchanged(tree, 'web-bundle', inputs, async () => await scan(join(tree.root, room)))
  },
}

async function scan(root: string): Promise<Finding[]> {
  try {
    const built = await build({ root, logLevel: 'silent', build: { write: false } })
    const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
    return outputs
      .flatMap(({ output }) => output)
      .flatMap((file) => (file.type === 'chunk' ? scanChunk(file.fileName, file.moduleIds, file.code) : []))
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return [{ at: room, says: `does not build: ${stripVTControlCharacters(words)}` }]
  }
}

function scanChunk(at: string, moduleIds: readonly string[], code: string): Finding[] {
  const modules = moduleIds
    .filter((id) => serverModules.some((pattern) => pattern.test(id)))
    .map((id) => ({ at, says: `contains ${id.replace(/^.*\/node_modules\//, '')}` }))
  const words = serverWords
    .filter((word) => code.includes(word))
    .map((word) => ({ at, says: `contains the server's words "${word}"` }))
  return [...modules, ...words]
}
