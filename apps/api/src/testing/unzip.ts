import { crc32, inflateRawSync } from 'node:zlib'

const CENTRAL = 0x02_01_4b_50
const END = 0x06_05_4b_50

/** The files of a zip by name, read by its directory and checked, as any other program would. */
export const unzip = (bytes: Buffer): Record<string, string> => {
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer))
  const files: Record<string, string> = {}
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new Error('The directory of the zip is broken.')
    const [packed, nameLength, extraLength, commentLength] = [
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
      bytes.readUInt16LE(at + 30),
      bytes.readUInt16LE(at + 32),
    ]
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    const local = bytes.readUInt32LE(at + 42)
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = inflateRawSync(bytes.subarray(from, from + packed))
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is broken.`)
    files[name] = content.toString('utf8')
    at += 46 + nameLength + extraLength + commentLength
  }
  return files
}
