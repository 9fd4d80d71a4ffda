import type { ContactId } from '@dossier/contracts/contacts/inputs'
import { DomainError } from '@dossier/core/errors'
import { exportPersonalData } from '@dossier/core/personal-data'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { MOST_EXPORTS } from '../limits/call-turns.ts'
import { apiHeaders } from '../server/api-headers.ts'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { MOST_UNSIGNED_BYTES } from '../server/unsigned-bodies.ts'
import type { SignedIn } from '../sign-in/signed-in.ts'
import { staffContext } from '../trpc/request-context.ts'
import { fileName } from './file-name.ts'
import { cutStalledReader } from './stalled-reader.ts'
import { createZipFile } from './zip-file.ts'

/** Each keeps a file on the disk until it is read, and no longer than a reader takes who gets on. */
const MOST_AT_ONCE = 20
const STALLED_MS = 30_000

type ExportParts = Pick<Parts, 'db' | 'log' | 'askWho' | 'countCall'> & { stalledMs?: number | undefined }

/** `POST /api/contacts/export`: everything held about a contact as one zip, put together before its first byte. */
export const personalDataRoute = (
  app: FastifyInstance,
  { stalledMs = STALLED_MS, ...parts }: ExportParts,
): void => {
  /** Whose export is under way, to its last byte. */
  const busy = new Set<string>()
  let puttingTogether = 0

  const putTogether = async (request: FastifyRequest, signedIn: SignedIn, gone: AbortSignal) => {
    puttingTogether += 1
    try {
      const zip = await createZipFile(gone)
      try {
        const ctx = staffContext({ parts, requestId: request.id, ipAddress: request.ip }, signedIn)
        const { name } = await exportPersonalData(ctx, bodyOf<ContactId>(request), zip)
        return { ...(await zip.finish()), named: fileName('personal-data', name, ctx.now(), '.zip') }
      } catch (error) {
        await zip.discard()
        throw error
      }
    } finally {
      puttingTogether -= 1
    }
  }

  const answer = async (request: FastifyRequest, reply: FastifyReply, signedIn: SignedIn) => {
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    try {
      const { size, bytes, named } = await putTogether(request, signedIn, gone.signal)
      cutStalledReader(reply.raw, stalledMs)
      return await reply
        .headers(apiHeaders)
        .header('content-type', 'application/zip')
        .header('content-length', size)
        // Nothing follows it: a server that stops meanwhile need not wait for what might.
        .header('connection', 'close')
        .header('content-disposition', `attachment; filename="${named}"`)
        .send(bytes)
    } catch (error) {
      if (!gone.signal.aborted) throw error
      // Nobody is there any more to be told.
      reply.hijack()
    }
  }

  const askers = new WeakMap<FastifyRequest, SignedIn>()
  app.post('/api/contacts/export', {
    bodyLimit: MOST_UNSIGNED_BYTES,
    // Who asks is known before what they sent is read.
    onRequest: async (request) => {
      askers.set(request, await parts.askWho.require(request))
    },
    handler: async (request, reply) => {
      const signedIn = askers.get(request) ?? (await parts.askWho.require(request))
      parts.countCall(signedIn)
      if (busy.has(signedIn.userId) || busy.size >= MOST_AT_ONCE || puttingTogether >= MOST_EXPORTS)
        throw new DomainError('too_many', 'request.tooMany')
      busy.add(signedIn.userId)
      try {
        return await answer(request, reply, signedIn)
      } finally {
        busy.delete(signedIn.userId)
      }
    },
  })
}
