import type { LiveRead } from '@dossier/db'
import type { LiveSource } from './live-source.ts'
import { readFrom } from './read-from.ts'

/** One open stream: up to which cursor it has had everything, and how to publish more to it. */
export type LiveStream = {
  workspaceId: string
  userId: string
  cursor: string
  change(read: LiveRead): void
  /** Too much to publish, or a cursor that cannot be followed: read everything again, then go on from `cursor`. */
  resync(cursor: string): void
  /** A session of its person ended: it may have been this stream's. */
  sessionEnded(): void
}

/** The streams of one workspace. Those that had as much share a cursor, and so a reading. */
export const createLiveGroup = (source: LiveSource, workspaceId: string) => {
  const streams = new Set<LiveStream>()
  let shared = ''
  let reading: Promise<void> | null = null
  let again = false

  /** Answers whether there was anything new. */
  const publish = async (from: string, to: LiveStream[]): Promise<boolean> => {
    const read = await readFrom(source, workspaceId, from)
    const cursor = read?.cursor ?? (await source.now())
    for (const stream of to) {
      stream.cursor = cursor
      if (read === null) stream.resync(cursor)
      else if (read.changes.length > 0) stream.change(read)
    }
    return read === null || read.changes.length > 0
  }

  // A newcomer is read for after the others. Once there is nothing new for it, it had as much as they.
  const round = async (): Promise<void> => {
    const members = [...streams].filter((stream) => stream.cursor === shared)
    const newcomers = [...streams].filter((stream) => stream.cursor !== shared)
    if (members.length > 0) await publish(shared, members)
    shared = members[0]?.cursor ?? (await source.now())
    for (const [cursor, alike] of Map.groupBy(newcomers, (stream) => stream.cursor)) {
      if (await publish(cursor, alike)) again = true
      else for (const stream of alike) stream.cursor = shared
    }
  }

  // Ends in the same breath as it finds nothing left to look for: what is asked right after begins anew.
  const rounds = async (): Promise<void> => {
    try {
      do {
        again = false
        await round()
      } while (again && streams.size > 0)
    } finally {
      reading = null
    }
  }

  return {
    streams,
    /** Publishes what is new to the streams. Asked again meanwhile, it looks once more, never twice at once. */
    look(): Promise<void> {
      again = true
      reading ??= rounds()
      return reading
    },
  }
}

export type LiveGroup = ReturnType<typeof createLiveGroup>
