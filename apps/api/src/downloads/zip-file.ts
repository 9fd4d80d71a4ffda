import type { Archive } from '@dossier/core/ports'
import { randomUUID } from 'node:crypto'
import { open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Each write to the compressor is a trip to another thread. */
const CHUNK = 65_536

/** A zip being written. `finish` hands out its bytes, once; `discard` is for one that nobody will read. */
export type ZipOnDisk = Archive & {
  finish(): Promise<{ size: number; bytes: Readable }>
  discard(): Promise<void>
}

/**
 * A zip in a temporary file that has no name from the start: nobody else can open it, and its space is free again
 * however this process ends. The signal stops whatever is being written.
 */
export const createZipFile = async (signal: AbortSignal): Promise<ZipOnDisk> => {
  const path = join(tmpdir(), `dossier-${randomUUID()}.zip`)
  const file = await open(path, 'wx+', 0o600)
  await unlink(path)
  const zip = new ZipFile()
  const failed = new AbortController()
  // What a source throws is heard where it is read.
  zip.on('error', () => undefined)
  const written = pipeline(
    zip.outputStream,
    async (bytes) => {
      for await (const some of bytes) await file.writeFile(some)
    },
    { signal: AbortSignal.any([signal, failed.signal]) },
  )
  written.catch((error: unknown) => failed.abort(error))

  return {
    async add(name, text) {
      const source = Readable.from(inChunks(text))
      zip.addReadStream(source, name)
      try {
        await finished(source, { signal: failed.signal })
      } catch (error) {
        source.destroy()
        throw failed.signal.aborted ? failed.signal.reason : error
      }
    },
    async finish() {
      zip.end()
      await written
      const { size } = await file.stat()
      return { size, bytes: file.createReadStream({ start: 0 }) }
    },
    async discard() {
      failed.abort()
      await written.catch(() => undefined)
      await file.close()
    },
  }
}

async function* inChunks(text: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let parts: string[] = []
  let length = 0
  for await (const part of text) {
    parts.push(part)
    length += part.length
    if (length < CHUNK) continue
    yield Buffer.from(parts.join(''))
    parts = []
    length = 0
  }
  yield Buffer.from(parts.join(''))
}
