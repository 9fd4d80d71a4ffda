import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

const cookie = /(?:^|;\s*)dossier\.session_token=([^;]+)/

/** Reads the session's token out of the signed cookie, `<token>.<HMAC-SHA256 in base64>`; null where it is forged. */
export function tokenReader(secret: string): (header: string | undefined) => string | null {
  const key = createSecretKey(secret, 'utf8')
  return (header) => {
    const value = header === undefined ? undefined : cookie.exec(header)?.[1]
    const signed = value?.includes('%') ? decodeURIComponent(value) : value
    const dot = signed?.lastIndexOf('.') ?? -1
    if (signed === undefined || dot < 1) return null
    const token = signed.slice(0, dot)
    const signature = Buffer.from(signed.slice(dot + 1), 'base64')
    const expected = createHmac('sha256', key).update(token).digest()
    return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null
  }
}
