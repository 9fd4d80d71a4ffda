import { createHash, hkdfSync } from 'node:crypto'

/** The demo's own codec key: made of its secret, so that it is kept with it, and named anew with a new one. */
export const demoCodecKeys = (secret: string): string => {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'dossier codec', 32))
  const id = createHash('sha256').update(key).digest('hex').slice(0, 8)
  return `demo-${id}:${key.toString('base64')}`
}
