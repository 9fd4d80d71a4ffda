export type Answer = { status: number; head: string; body: Buffer }

const blankLine = Buffer.from('\r\n\r\n')
const lineEnd = Buffer.from('\r\n')

/** The answer that these bytes are, or how many it takes at least to tell more. */
export function readAnswer(bytes: Buffer): Answer | { atLeast: number } | Error {
  const headEnd = bytes.indexOf(blankLine)
  if (headEnd < 0) return { atLeast: bytes.length + 1 }
  const head = bytes.toString('latin1', 0, headEnd)
  const status = Number(head.slice(9, 12))
  const bodyAt = headEnd + blankLine.length
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const body = readChunks(bytes, bodyAt)
    return Buffer.isBuffer(body) ? { status, head, body } : body
  }
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? (status === 204 ? '0' : undefined)
  if (length === undefined) return new Error('An answer does not say how long it is.')
  const end = bodyAt + Number(length)
  return bytes.length < end ? { atLeast: end } : { status, head, body: bytes.subarray(bodyAt, end) }
}

function readChunks(bytes: Buffer, from: number): Buffer | { atLeast: number } {
  const parts: Buffer[] = []
  for (let at = from; ; ) {
    const sizeEnd = bytes.indexOf(lineEnd, at)
    if (sizeEnd < 0) return { atLeast: bytes.length + 1 }
    const size = Number.parseInt(bytes.toString('latin1', at, sizeEnd), 16)
    const start = sizeEnd + lineEnd.length
    const next = start + size + lineEnd.length
    if (bytes.length < next) return { atLeast: next }
    if (size === 0) return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)
    parts.push(bytes.subarray(start, start + size))
    at = next
  }
}
