import type { CodecKey } from './payload-cipher.ts'

const shape = /^([\w.-]{1,64}):([A-Za-z0-9+/]{43}=)$/

/** Reads `id:base64key,…`, the first of which encrypts; throws one plain sentence, which shows no key. */
export const parseCodecKeys = (setting: string): CodecKey[] => {
  const keys = setting.split(',').map((part, index) => {
    const [, id, base64] = shape.exec(part.trim()) ?? []
    if (id === undefined || base64 === undefined) {
      throw new Error(
        `DOSSIER_CODEC_KEYS: entry ${index + 1} must be a name, a colon and 32 random bytes in base64.`,
      )
    }
    return { id, key: Buffer.from(base64, 'base64') }
  })
  if (new Set(keys.map(({ id }) => id)).size < keys.length) {
    throw new Error('DOSSIER_CODEC_KEYS names a key twice.')
  }
  return keys
}
