import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { undoStack } from '../../lib/undo-stack.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'
import type { Refusal } from '../../lib/acts/list-act.ts'
import { takeBack } from '../../lib/acts/perform.ts'

/** Which deletion is explained, and how it was explained before. */
export type Explained = { contactIds: readonly string[]; name: string | null; was: string | null }

const send = async (contactIds: readonly string[], reason: string | null): Promise<Refusal> => {
  try {
    await client.deletions.explain.mutate({ contactIds: [...contactIds], reason })
    return null
  } catch (error) {
    return failureWords(toFailure(error))
  } finally {
    void queryClient.invalidateQueries(trpc.deletions.pathFilter())
  }
}

/** Keeps why contacts were deleted, and offers to take that back. */
export const explainDeletion = async ({ contactIds, was }: Explained, reason: string): Promise<Refusal> => {
  const refusal = await send(contactIds, reason)
  if (refusal !== null) return refusal
  const said = t('reasonSaid', { ns: 'deletion' })
  const back = async () => {
    const why = await send(contactIds, was)
    if (why !== null) toastFailed({ words: why, action: undefined })
  }
  const id = undoStack.push({ said, takeBack: back })
  toastDone({ id, words: said, action: { label: t('undo'), run: () => takeBack(id) } })
  return null
}
