import { fileURLToPath } from 'node:url'
import { type CodecKey, type PayloadCipher, payloadCipher } from '@dossier/providers/payload-cipher'
import type { DataConverter, Payload, PayloadCodec } from '@temporalio/common'

export const failureConverterPath = fileURLToPath(new URL('failure-converter.ts', import.meta.url))

/** How payloads are kept: encrypted by the first key, or in the clear where there is none. */
export const dataConverter = (keys: readonly CodecKey[]): DataConverter =>
  keys.length === 0 ? {} : { failureConverterPath, payloadCodecs: [payloadCodec(payloadCipher(keys))] }

const payloadCodec = (cipher: PayloadCipher): PayloadCodec => ({
  encode: async (payloads) => payloads.map((payload) => cipher.encrypt(complete(payload))),
  decode: async (payloads) => payloads.map((payload) => cipher.decrypt(complete(payload))),
})

const complete = ({ metadata, data }: Payload) => ({
  metadata: metadata ?? {},
  data: data ?? new Uint8Array(),
})
