import type { ContactId } from '@dossier/contracts/contacts/inputs'
import { DomainError } from '@dossier/core/errors'
import { exportPersonalData } from '@dossier/core/personal-data'
import type { FastifyInstance } from 'fastify'
import { apiHeaders } from '../server/api-headers.ts'
import { bodyOf } from '../server/body-of.ts'
import type { Parts } from '../server/parts.ts'
import { staffContext } from '../trpc/request-context.ts'
import { fileName } from './file-name.ts'
import { createZipFile } from './zip-file.ts'

/** Each holds a connection to the database while it is put together: others want some too. */
const MOST_AT_ONCE = 3

/** `POST /api/contacts/export`: everything held about a contact as one zip, put together before its first byte. */
export const personalDataRoute = (
  app: FastifyInstance,
  parts: Pick<Parts, 'db' | 'log' | 'readSession' | 'countCall'>,
): void => {
  const busy = new Set<string>()

  app.post('/api/contacts/export', async (request, reply) => {
    const signedIn = await parts.readSession(request.headers.cookie)
    if (signedIn === null) throw new DomainError('signed_out', 'auth.signedOut')
    parts.countCall(signedIn)
    if (busy.has(signedIn.userId) || busy.size >= MOST_AT_ONCE)
      throw new DomainError('too_many', 'request.tooMany')
    busy.add(signedIn.userId)
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    try {
      const zip = await createZipFile(gone.signal)
      try {
        const ctx = staffContext({ parts, requestId: request.id, address: request.ip }, signedIn)
        const { name } = await exportPersonalData(ctx, bodyOf<ContactId>(request), zip)
        const { size, bytes } = await zip.finish()
        return await reply
          .headers(apiHeaders)
          .header('content-type', 'application/zip')
          .header('content-length', size)
          // Nothing follows it: a server that stops meanwhile need not wait for what might.
          .header('connection', 'close')
          .header(
            'content-disposition',
            `attachment; filename="${fileName('personal-data', name, ctx.now(), '.zip')}"`,
          )
          .send(bytes)
      } catch (error) {
        await zip.discard()
        throw error
      }
    } catch (error) {
      if (!gone.signal.aborted) throw error
      // Nobody is there any more to be told.
      reply.hijack()
    } finally {
      busy.delete(signedIn.userId)
    }
  })
}
