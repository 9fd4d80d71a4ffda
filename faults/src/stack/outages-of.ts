import type { Struck } from './open-stack.ts'

/** One way for a server to be away, and how it comes back. */
export type Outage = { begin(): Promise<void>; end(): Promise<void> }

/** Killed, standing still, and out of reach. */
export const outagesOf = (server: Struck): readonly Outage[] => [
  { begin: () => server.kill(), end: () => server.start() },
  { begin: async () => server.standStill(), end: async () => server.goOn() },
  { begin: async () => server.line.cut(), end: async () => server.line.restore() },
]
