import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** A payload of a workflow's history, as Temporal keeps it. */
export type Payload = { metadata: Record<string, Uint8Array>; data: Uint8Array }

export type PayloadCipher = {
  encrypt(payload: Payload): Payload
  /** Leaves alone what is not ours; throws where a key is missing or the bytes were changed. */
  decrypt(payload: Payload): Payload
}

export type CodecKey = { id: string; key: Buffer }

const ENCODING = 'binary/encrypted'
const NONCE_BYTES = 12
const TAG_BYTES = 16

const bytes = (text: string) => Buffer.from(text, 'utf8')
const text = (value: Uint8Array | undefined) => (value ? Buffer.from(value).toString('utf8') : '')

/**
 * Encrypts payloads with AES-256-GCM by the first key, and decrypts by whichever key a payload names, so that a
 * new key can be put in front while old histories stay readable. Metadata and data are both hidden; the key's id
 * and the encoding stand outside, and the id is bound to the content.
 */
export const payloadCipher = (keys: readonly CodecKey[]): PayloadCipher => {
  const [first] = keys
  if (!first) throw new Error('A payload cipher needs at least one key.')
  return {
    encrypt(payload) {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv('aes-256-gcm', first.key, nonce, { authTagLength: TAG_BYTES })
      cipher.setAAD(bytes(first.id))
      const hidden = Buffer.concat([cipher.update(pack(payload)), cipher.final()])
      return {
        metadata: { encoding: bytes(ENCODING), 'encryption-key-id': bytes(first.id) },
        data: Buffer.concat([nonce, cipher.getAuthTag(), hidden]),
      }
    },
    decrypt(payload) {
      if (text(payload.metadata['encoding']) !== ENCODING) return payload
      const id = text(payload.metadata['encryption-key-id'])
      const found = keys.find((each) => each.id === id)
      if (!found) throw new Error(`DOSSIER_CODEC_KEYS has no key "${id}", by which a payload was encrypted.`)
      const data = Buffer.from(payload.data)
      const nonce = data.subarray(0, NONCE_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', found.key, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(bytes(id))
      decipher.setAuthTag(data.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return unpack(
        Buffer.concat([decipher.update(data.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]),
      )
    },
  }
}

type Packed = { metadata: Record<string, string>; data: string }

const pack = ({ metadata, data }: Payload): Buffer => {
  const packed: Packed = {
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
    ),
    data: Buffer.from(data).toString('base64'),
  }
  return bytes(JSON.stringify(packed))
}

const unpack = (plain: Buffer): Payload => {
  // Authenticated just now, so it is what `pack` wrote.
  const { metadata, data } = JSON.parse(plain.toString('utf8')) as Packed
  return {
    metadata: Object.fromEntries(
      Object.entries(metadata).map(([name, value]) => [name, Buffer.from(value, 'base64')]),
    ),
    data: Buffer.from(data, 'base64'),
  }
}
