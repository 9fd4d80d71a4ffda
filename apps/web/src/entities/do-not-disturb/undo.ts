import { sameSetting } from '@dossier/contracts/do-not-disturb/settings'
import type { DndTimeline } from '@dossier/contracts/do-not-disturb/timeline'
import { step } from '../../lib/change.ts'
import { changedSince, type EntryUndos } from '../timeline/entry-undo.ts'
import { lineWords, settingOf, shutOf } from './lines.ts'
import { setDoNotDisturb } from './mutations.ts'

export const dndUndos: EntryUndos<keyof DndTimeline> = {
  'dnd.changed': ({ data: { channel, direction, from, to, setBy } }, { contactId, record, me }) => {
    // What the contact decided is theirs to undo.
    if (setBy !== 'staff') return null
    const line = { channel, direction }
    if (!sameSetting(settingOf(shutOf(record.doNotDisturb, line)), to)) return changedSince(lineWords(line))
    const by = { id: me.staffId, name: me.name }
    return { step: () => step(setDoNotDisturb(contactId), { line, to: from, was: to, by }) }
  },
}
