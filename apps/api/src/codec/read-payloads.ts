import { invalidField } from '@dossier/core/errors'
import type { Payload, PayloadCipher } from '@dossier/providers/payload-cipher'
import * as z from 'zod/mini'

/** More than the Temporal UI shows on one page. */
const MOST_PAYLOADS = 1_000

const base64 = z.base64('input.invalid')

const schema = z.object({
  payloads: z
    .array(
      z.object({
        metadata: z.optional(z.record(z.string(), base64)),
        data: z.optional(base64),
      }),
    )
    .check(z.maxLength(MOST_PAYLOADS, 'input.tooLarge')),
})
type Sent = z.output<typeof schema>['payloads'][number]

export type ReadPayloads = { payloads: Sent[]; unread: number }

/**
 * Payloads as the remote codec protocol sends them, decrypted. One that no key opens stays as it is, so that the
 * others of its page can be read.
 */
export const readPayloads = (cipher: PayloadCipher | null, body: unknown): ReadPayloads => {
  const parsed = schema.safeParse(body)
  if (!parsed.success) throw invalidField('payloads', 'input.invalid')
  let unread = 0
  const payloads = parsed.data.payloads.map((sent) => {
    try {
      return cipher ? toSent(cipher.decrypt(toPayload(sent))) : sent
    } catch {
      unread += 1
      return sent
    }
  })
  return { payloads, unread }
}

const toPayload = ({ metadata = {}, data = '' }: Sent): Payload => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
  ),
  data: Buffer.from(data, 'base64'),
})

const toSent = ({ metadata, data }: Payload): Sent => ({
  metadata: Object.fromEntries(
    Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
  ),
  data: Buffer.from(data).toString('base64'),
})
