import type { DndSetting, DndView } from '@dossier/contracts/do-not-disturb/views'
import { t } from '../../i18n/i18n.ts'
import { type Change, change, recordScope, step } from '../../lib/change.ts'
import { client } from '../../lib/trpc.ts'
import { recordTarget, writeRecord } from '../record/queries.ts'
import { type DndLine, lineWords, shutOf } from './lines.ts'

type Person = { id: string; name: string }

/** `was` is what its author saw, `by` who they are. */
type Set = { line: DndLine; to: DndSetting; was: DndSetting; by: Person }

const ns = { ns: 'doNotDisturb' } as const

const withSetting = (shut: DndView[], { line, to, by }: Set): DndView[] => {
  const before = shutOf(shut, line)
  const others = shut.filter((one) => one !== before)
  const set = { ...line, ...to, setBy: 'staff', staff: by, since: new Date().toISOString() } as const
  return to.status === 'inactive' ? others : [...others, set]
}

/** Shuts or opens a channel. In a form, a failure shows beside what was typed. */
export const setDoNotDisturb = (
  contactId: string,
  place: 'switch' | 'form' = 'switch',
): Change<Set, DndView[]> =>
  change({
    scope: recordScope(contactId),
    send: ({ line, to: { status, reason, endsAt }, was }) =>
      client.doNotDisturb.set.mutate({
        ...{ contactId, ...line, reason, endsAt, was },
        status: status === 'inactive' ? 'inactive' : 'active',
      }),
    optimistic: (set) => [
      recordTarget(contactId).lay((record) => ({
        ...record,
        doNotDisturb: withSetting(record.doNotDisturb, set),
      })),
    ],
    write: (doNotDisturb) => writeRecord(contactId, (record) => ({ ...record, doNotDisturb })),
    happened: () => [{ act: 'dnd.changed', recordId: contactId }],
    message: (_, { line, to, was }) => {
      const act = to.status === 'inactive' ? 'lifted' : was.status === 'inactive' ? 'set' : 'saved'
      return t(act, { ...ns, channel: lineWords(line) })
    },
    undo: (_, { line, to, was, by }) => step(setDoNotDisturb(contactId), { line, to: was, was: to, by }),
    failure: ({ conflict }) => {
      if (place === 'form') return null
      return conflict
        ? {
            words: t('changedMeanwhile', {
              ...ns,
              who: conflict.changedBy ?? t('someone', { ns: 'record' }),
            }),
          }
        : undefined
    },
  })
