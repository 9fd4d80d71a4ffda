import { DomainError } from '@dossier/core/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../sign-in/signed-in.ts'

/** More than the longest call that anybody makes who is not signed in. */
export const MOST_UNSIGNED_BYTES = 16_384

/**
 * Refuses a large body of somebody who is not signed in, or of whom that cannot be known, before a byte of it is
 * read. Whoever says no length may send any.
 */
export const refuseUnsignedBody = async (
  request: FastifyRequest,
  reply: FastifyReply,
  asked: Promise<SignedIn | null>,
): Promise<void> => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers
  if (coding === undefined && Number(length ?? 0) <= MOST_UNSIGNED_BYTES) return
  try {
    if ((await asked) === null) throw new DomainError('signed_out', 'auth.signedOut')
  } catch (error) {
    // What is still on its way would have to be read before the next request.
    reply.header('connection', 'close')
    throw error
  }
}
