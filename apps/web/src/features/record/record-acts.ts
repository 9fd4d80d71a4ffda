import { t } from '../../i18n/i18n.ts'
import { toastDone, toastFailed } from '../../kit/toast.tsx'

/** For a colleague: whoever may see the contact opens it from anywhere. */
export const copyLink = async (contactId: string) => {
  try {
    await navigator.clipboard.writeText(`${window.location.origin}/contacts/${contactId}`)
    toastDone({ words: t('linkCopied', { ns: 'record' }) })
  } catch {
    toastFailed({ words: t('linkNotCopied', { ns: 'record' }) })
  }
}

/** After the menu that it was chosen from is gone. */
export const printRecord = () => setTimeout(() => window.print())
