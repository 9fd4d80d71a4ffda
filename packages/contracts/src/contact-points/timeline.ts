import type { ContactPointState } from './values.ts'

/** A label that changed along with its email or phone, or alone. */
type LabelChange = { from: string | null; to: string | null }

/** What undoing needs beside what the line says; entries from before it was kept have none. */
type AddedUndo = { id: string; primaryId: string | null }
type RemovedUndo = { id: string; label: string | null; isPrimary: boolean; state: ContactPointState }
type PrimaryUndo = { id: string; primaryId: string | null }
type MarkedUndo = { id: string; from: ContactPointState }

/** Phones as shown; in `undo`, as stored. */
export interface ContactPointTimeline {
  'email.added': { address: string; label: string | null; undo?: AddedUndo }
  'email.edited': {
    from: string
    to: string
    label?: LabelChange
    undo?: { id: string; label: LabelChange; state: ContactPointState }
  }
  'email.removed': { address: string; undo?: RemovedUndo }
  'email.madePrimary': { address: string; from?: string; undo?: PrimaryUndo }
  'email.marked': { address: string; state: ContactPointState; undo?: MarkedUndo }
  'phone.added': { number: string; label: string | null; undo?: AddedUndo }
  'phone.edited': {
    from: string
    to: string
    label?: LabelChange
    undo?: { id: string; label: LabelChange; state: ContactPointState; from: string; to: string }
  }
  'phone.removed': { number: string; undo?: RemovedUndo & { number: string } }
  'phone.madePrimary': { number: string; from?: string; undo?: PrimaryUndo }
  'phone.marked': { number: string; state: ContactPointState; undo?: MarkedUndo }
}

export const contactPointKinds = [
  'email.added',
  'email.edited',
  'email.removed',
  'email.madePrimary',
  'email.marked',
  'phone.added',
  'phone.edited',
  'phone.removed',
  'phone.madePrimary',
  'phone.marked',
] as const satisfies readonly (keyof ContactPointTimeline)[]
