import type { WorkView } from '@dossier/contracts/background/views'
import { failureWords } from '../../i18n/failure-words.ts'
import { t } from '../../i18n/i18n.ts'
import { toFailure } from '../../lib/failure.ts'
import { queryClient } from '../../lib/query-client.ts'
import { client, trpc } from '../../lib/trpc.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'

const ns = { ns: 'settings' } as const

/** Tries a mail that failed once more. */
export const retryMail = async ({ retryId, recipient }: WorkView): Promise<void> => {
  if (retryId === null) return
  try {
    await client.background.retryEmail.mutate({ deliveryId: retryId })
    toastDone({ words: t('workRetried', { ...ns, name: recipient ?? t('unnamed') }) })
  } catch (error) {
    toastFailed({ words: failureWords(toFailure(error)), action: undefined })
  } finally {
    void queryClient.invalidateQueries(trpc.background.pathFilter())
  }
}

/** Puts the id of a run on the clipboard, for whoever opens Temporal by hand. */
export const copyRunId = async (workflowId: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(workflowId)
    toastDone({ words: t('workIdCopied', ns) })
  } catch {
    toastFailed({ words: t('workIdNotCopied', { ...ns, id: workflowId }), action: undefined })
  }
}
