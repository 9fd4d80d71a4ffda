import { topicsOf } from '@dossier/contracts/live/audit-acts'
import type { Topic } from '@dossier/contracts/live/topics'
import type { Happened } from '../change.ts'

/** What a topic is about: these records, or the whole workspace where `isAll`. */
export type About = { recordIds: ReadonlySet<string>; isAll: boolean }
export type Dirty = ReadonlyMap<Topic, About>

/** Reads again what is shown of each topic; `dirty` is all that is read again at the same time. */
export type Readers = { [Name in Topic]: (about: About, dirty: Dirty) => void }

type Ports = {
  readers: () => Readers
  readEverything: () => void
  later: (ms: number, run: () => void) => void
}

/** Hints that come together make one reading, and a flood of them no more than one per `SPACING`. */
const GATHER = 40
const SPACING = 700

const isKnown = (act: string) => Object.hasOwn(topicsOf, act)

const withHint = (about: About | undefined, recordId: string | null): About => ({
  recordIds: new Set([...(about?.recordIds ?? []), ...(recordId === null ? [] : [recordId])]),
  isAll: (about?.isAll ?? false) || recordId === null,
})

/** Gathers hints of what happened, the reader's own acts among them, and reads again the topics that they touch. */
export const createHints = ({ readers, readEverything, later }: Ports) => {
  let dirty = new Map<Topic, About>()
  let isAll = false
  let state: 'quiet' | 'gathering' | 'spacing' = 'quiet'

  const flush = () => {
    if (dirty.size === 0 && !isAll) {
      state = 'quiet'
      return
    }
    const [found, everything] = [dirty, isAll]
    dirty = new Map()
    isAll = false
    state = 'spacing'
    const read = readers()
    if (everything) readEverything()
    else for (const [topic, about] of found) read[topic](about, found)
    later(SPACING, flush)
  }

  return (happened: readonly Happened[]) => {
    // What this build does not know may touch anything.
    for (const { act, recordId } of happened)
      if (!isKnown(act)) isAll = true
      else for (const topic of topicsOf[act]) dirty.set(topic, withHint(dirty.get(topic), recordId))
    if (state !== 'quiet' || (dirty.size === 0 && !isAll)) return
    state = 'gathering'
    later(GATHER, flush)
  }
}
