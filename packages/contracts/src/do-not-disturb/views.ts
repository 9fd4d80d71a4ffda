import type { DndChannel, DndDirection, DndSource, DndStatus } from './values.ts'

/** What is wanted of one channel; open is `inactive`, without an end. */
export type DndSetting = { status: DndStatus; reason: string | null; endsAt: string | null }

/** A channel that is shut. */
export type DndView = DndSetting & {
  channel: DndChannel
  direction: DndDirection
  setBy: DndSource
  /** The colleague who set it, where one did and is still there. */
  staff: { id: string; name: string } | null
  since: string
}
