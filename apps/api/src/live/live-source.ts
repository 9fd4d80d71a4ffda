import type { Listener, LiveRead } from '@dossier/db'

/** Where the hub hears that something happened, and reads what. */
export type LiveSource = {
  listen: (handlers: {
    onNotify: (payload: string) => void
    onListening: () => void
    onError: (error: Error) => void
  }) => Listener
  read: (workspaceId: string, cursor: string) => Promise<LiveRead | null>
  /** The cursor that says "from now on". */
  now: () => Promise<string>
  /** Whether a text that came from outside can be a cursor. */
  isCursor: (text: string) => boolean
}
