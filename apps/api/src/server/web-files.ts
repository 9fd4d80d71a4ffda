import { notFound } from '@dossier/core/errors'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Paths that are never the web app's: an unknown one among them is not found, not a page. */
const reserved = /^\/(api|trpc|live|dev|healthz|readyz|metrics|assets|webhooks|codec)(\/|$)/

/** The built web app: hashed files for ever, and its one page at every address that it routes itself. */
export const webFiles = async (app: FastifyInstance, folder: string): Promise<void> => {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    globIgnore: ['**/.*', '**/*.{br,gz}'],
    // The build put them beside each text.
    preCompressed: true,
    setHeaders(reply, path) {
      const hashed = path.startsWith(`${folder}/assets/`)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.\w+$/.test(path)
    if (!isPage || reserved.test(path)) throw notFound('page.notFound')
    return reply.sendFile('index.html')
  })
}
