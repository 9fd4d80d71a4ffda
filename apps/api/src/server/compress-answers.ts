import compress from '@fastify/compress'
import type { FastifyInstance } from 'fastify'
import { constants } from 'node:zlib'

/** Below this an answer fits a packet as it is. */
const LEAST_BYTES = 1_024

/**
 * Compresses what the procedures answer. Each answer is made for one reader, so little work on it beats the last
 * percent. No answer holds a secret beside what somebody else's page could have it repeat (`docs/decisions/0018`).
 */
export const compressAnswers = async (scope: FastifyInstance): Promise<void> => {
  // tRPC answers with a stream whose length nobody knows, so that the smallest would be compressed too.
  scope.addHook('onSend', async (_, reply, payload) => {
    if (!(payload instanceof Response)) return payload
    reply.code(payload.status).headers(Object.fromEntries(payload.headers))
    return payload.text()
  })
  await scope.register(compress, {
    // What is sent to us stays as large as its limit says.
    globalDecompression: false,
    threshold: LEAST_BYTES,
    encodings: ['br', 'gzip'],
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
  })
}
