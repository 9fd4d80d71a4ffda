export { parseCodecKeys } from './parse-codec-keys.ts'
export { type CodecKey, type Payload, type PayloadCipher, payloadCipher } from './payload-cipher.ts'
