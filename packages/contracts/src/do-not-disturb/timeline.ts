import type { DndChannel, DndDirection, DndSource } from './values.ts'
import type { DndSetting } from './views.ts'

export interface DndTimeline {
  'dnd.changed': {
    channel: DndChannel
    direction: DndDirection
    from: DndSetting
    to: DndSetting
    setBy: DndSource
  }
}

export const dndKinds = ['dnd.changed'] as const satisfies readonly (keyof DndTimeline)[]
