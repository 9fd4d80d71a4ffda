import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parseCodecKeys } from './parse-codec-keys.ts'
import { payloadCipher } from './payload-cipher.ts'

const key = (id: string) => ({ id, key: randomBytes(32) })
const [old, fresh] = [key('2025'), key('2026')]
const payload = {
  metadata: { encoding: Buffer.from('json/plain') },
  data: Buffer.from('{"deliveryId":"0189"}'),
}

describe('payloads of workflow histories', () => {
  test('come back as they were, and say nothing meanwhile', () => {
    const cipher = payloadCipher([fresh])
    const hidden = cipher.encrypt(payload)
    expect(Buffer.from(hidden.data).toString('latin1')).not.toMatch(/delivery|json/)
    expect(Buffer.from(hidden.metadata['encryption-key-id'] ?? []).toString()).toBe('2026')
    expect(cipher.decrypt(hidden)).toEqual(payload)
  })

  test('are never encrypted alike twice', () => {
    const cipher = payloadCipher([fresh])
    expect(cipher.encrypt(payload).data).not.toEqual(cipher.encrypt(payload).data)
  })

  test('stay readable after a new key was put in front, and not once the old one is gone', () => {
    const hidden = payloadCipher([old]).encrypt(payload)
    expect(payloadCipher([fresh, old]).decrypt(hidden)).toEqual(payload)
    expect(() => payloadCipher([fresh]).decrypt(hidden)).toThrow('has no key "2025"')
  })

  test('from before encryption are left as they are', () => {
    expect(payloadCipher([fresh]).decrypt(payload)).toBe(payload)
  })

  test('that were changed, or claim another key, are refused', () => {
    const hidden = payloadCipher([old]).encrypt(payload)
    const changed = Buffer.from(hidden.data)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    const cipher = payloadCipher([old, { id: 'twin', key: old.key }])
    expect(() => cipher.decrypt({ ...hidden, data: changed })).toThrow('authenticate')
    const renamed = { ...hidden.metadata, 'encryption-key-id': Buffer.from('twin') }
    expect(() => cipher.decrypt({ ...hidden, metadata: renamed })).toThrow('authenticate')
  })
})

describe('the setting of the keys', () => {
  const base64 = randomBytes(32).toString('base64')

  test('lists them by name, the one that encrypts first', () => {
    expect(parseCodecKeys(`b:${base64}, a:${base64}`).map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test.each(['', 'a', `a:${base64.slice(4)}`, `a b:${base64}`, `a:${base64},`])(
    '%j is refused',
    (setting) => {
      expect(() => parseCodecKeys(setting)).toThrow(/^DOSSIER_CODEC_KEYS: entry \d must be/)
    },
  )

  test('a name given twice is refused', () => {
    expect(() => parseCodecKeys(`a:${base64},a:${base64}`)).toThrow('names a key twice')
  })
})
