import { perform, type RecordAct } from '../../../lib/acts/perform.ts'
import { failureWords } from '../../../i18n/failure-words.ts'
import { t } from '../../../i18n/i18n.ts'
import type { Outcome } from '../../../lib/acts/act-runner.ts'
import { type Failure, mayPass } from '../../../lib/failure.ts'
import { toastFailed } from '../../../kit/toast.tsx'

/** One way of a change and back: how it looks, how it is sent, what its answer changes. */
export type Way<Answer> = Omit<RecordAct<Answer>, 'said' | 'takeBack'>

const ns = { ns: 'timeline' } as const

/** What was changed since stays as it is: there is no editor to choose in. */
const wordsOf = (failure: Failure): string =>
  failure.conflict
    ? t('undoStale', { ...ns, who: failure.conflict.changedBy ?? t('someone', { ns: 'record' }) })
    : failureWords(failure)

const performLoud = async <Answer>(act: RecordAct<Answer>): Promise<Outcome<Answer>> => {
  const outcome = await perform(act)
  if (!outcome.ok)
    toastFailed({
      words: wordsOf(outcome.failure),
      action: mayPass(outcome.failure) ? { label: t('retry'), run: () => void performLoud(act) } : undefined,
    })
  return outcome
}

/** Takes an entry's change back; the toast's Undo makes it again. */
export const performUndo = <Back, Again>(back: Way<Back>, again: (answer: Back) => Way<Again>) =>
  performLoud({
    ...back,
    said: t('undone', ns),
    takeBack: (answer) => performLoud({ ...again(answer), said: t('redone', ns) }),
  })
