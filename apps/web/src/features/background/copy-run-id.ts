import { t } from '../../i18n/i18n.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'

const ns = { ns: 'settings' } as const

/** Puts the id of a run on the clipboard, for whoever opens Temporal by hand. */
export const copyRunId = async (workflowId: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(workflowId)
    toastDone({ words: t('workIdCopied', ns) })
  } catch {
    toastFailed({ words: t('workIdNotCopied', { ...ns, id: workflowId }) })
  }
}
