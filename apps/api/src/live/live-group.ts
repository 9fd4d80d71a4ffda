import type { LiveRead } from '@dossier/db'
import type { LiveSource } from './live-source.ts'
import { readFrom } from './read-from.ts'

/** One open stream: how far it has been told, and how to tell it more. */
export type LiveStream = {
  workspaceId: string
  userId: string
  cursor: string
  change(read: LiveRead): void
  /** Too much to tell, or a cursor that cannot be followed: read everything again, then go on from `cursor`. */
  resync(cursor: string): void
  /** A session of its person ended: it may have been this stream's. */
  sessionEnded(): void
}

/** The streams of one workspace. Those told as much share a cursor, and so a reading. */
export const createLiveGroup = (source: LiveSource, workspaceId: string) => {
  const streams = new Set<LiveStream>()
  let shared = ''
  let reading: Promise<void> | null = null
  let again = false

  /** Answers whether there was anything new. */
  const tell = async (from: string, told: LiveStream[]): Promise<boolean> => {
    const read = await readFrom(source, workspaceId, from)
    const cursor = read?.cursor ?? (await source.now())
    for (const stream of told) {
      stream.cursor = cursor
      if (read === null) stream.resync(cursor)
      else if (read.changes.length > 0) stream.change(read)
    }
    return read === null || read.changes.length > 0
  }

  // A newcomer is read for after the others. Once there is nothing new for it, it has been told as much as they.
  const round = async (): Promise<void> => {
    const members = [...streams].filter((stream) => stream.cursor === shared)
    const newcomers = [...streams].filter((stream) => stream.cursor !== shared)
    if (members.length > 0) await tell(shared, members)
    shared = members[0]?.cursor ?? (await source.now())
    for (const [cursor, told] of Map.groupBy(newcomers, (stream) => stream.cursor)) {
      if (await tell(cursor, told)) again = true
      else for (const stream of told) stream.cursor = shared
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
    /** Tells the streams what is new. Asked again meanwhile, it looks once more, never twice at once. */
    look(): Promise<void> {
      again = true
      reading ??= rounds()
      return reading
    },
  }
}

export type LiveGroup = ReturnType<typeof createLiveGroup>
