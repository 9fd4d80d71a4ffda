import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { toastFailed } from '../../kit/toast.tsx'
import classes from './copy-button.module.css'

const t = textsOf('record')

/** Puts a value on the clipboard; a browser that forbids it says so. */
export const copyText = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    toastFailed({ words: t('notCopied') })
    return false
  }
}

type Props = { label: string; value: string; className?: string | undefined }

/** Copies what stands beside it. By key, Ctrl or Cmd with C on the value itself does the same. */
export const CopyButton = ({ label, value, className }: Props) => {
  const [isCopied, setIsCopied] = useState(false)
  const words = isCopied ? t('copied', { field: label }) : t('copy', { field: label })
  const Icon = isCopied ? IconCheck : IconCopy
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className ? `${classes['copy']} ${className}` : classes['copy']}
      aria-label={words}
      title={words}
      onPointerLeave={() => setIsCopied(false)}
      onClick={() => void copyText(value).then(setIsCopied)}
    >
      <Icon size={14} stroke={1.7} aria-hidden />
    </button>
  )
}
