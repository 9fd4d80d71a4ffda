import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'

/** Throws unless the file is, byte for byte, the one that is meant. */
export async function checkSha256(path: string, expected: string): Promise<void> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  const found = hash.digest('hex')
  if (found !== expected) {
    throw new Error(
      `${basename(path)} is not the file that was expected: its sha256 is ${found}, not ${expected}`,
    )
  }
}
