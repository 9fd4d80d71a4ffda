import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { type Act, createActRunner, type Outcome } from './act-runner.ts'
import { mayPass } from '../failure.ts'
import { contactChanged } from '../live/start-live.ts'
import { type RecordPreview, recordPreviews } from '../../entities/record/previews.ts'
import { undoStack } from '../undo-stack.ts'
import { hideToast, toastDone, toastFailed } from '../../kit/toast.tsx'

/** A change to one contact's record; its subject is the contact's id. */
export type RecordAct<Answer> = Act<Answer, RecordPreview>

/** Takes one change back, once, from its toast or by key. */
export const takeBack = (id: string | null) => {
  const entry = id === null ? null : undoStack.take(id)
  if (id === null || !entry) return
  hideToast(id)
  void entry.takeBack()
}

/**
 * Shows a change at once, sends it, and says when it is saved, with Undo. The outcome is the caller's to show
 * where its text is still in an editor; otherwise use `performAloud`.
 */
export const perform = createActRunner<RecordPreview>({
  previews: recordPreviews,
  undo: undoStack,
  settled: contactChanged,
  tell: (said, undoId) =>
    toastDone(
      undoId === null
        ? { words: said }
        : { id: undoId, words: said, action: { label: t('undo'), run: () => takeBack(undoId) } },
    ),
})

/** As `perform`, for what has no editor to show a failure in: it is said, with another try where one may help. */
export const performAloud = async <Answer>(act: RecordAct<Answer>): Promise<Outcome<Answer>> => {
  const outcome = await perform(act)
  if (!outcome.ok)
    toastFailed({
      words: failureWords(outcome.failure),
      action: mayPass(outcome.failure) ? { label: t('retry'), run: () => void performAloud(act) } : undefined,
    })
  return outcome
}
