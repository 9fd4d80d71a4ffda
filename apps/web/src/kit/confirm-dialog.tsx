import { Button, Modal } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import classes from './dialog.module.css'
import type { Refusal } from '../lib/outcome.ts'
import { useFocusBack } from './use-focus-back.ts'

const t = textsOf('common')

type Props = {
  title: ReactNode
  children: ReactNode
  /** The act with its object; null while there is nothing to do yet. */
  act: { words: string; run: () => Promise<Refusal> } | null
  /** What the act will be, where it cannot be done yet. */
  actWords: string
  /** It takes nothing away. */
  isGentle?: boolean
  onClose: () => void
}

/** Asks before what nothing can undo. The safe button has the focus, unless something is to be chosen first. */
export const ConfirmDialog = ({ title, children, act, actWords, isGentle = false, onClose }: Props) => {
  useFocusBack()
  const [problem, setProblem] = useState<Refusal>(null)
  const [isSending, setIsSending] = useState(false)
  const run = async () => {
    if (!act || isSending) return
    setIsSending(true)
    const refusal = await act.run()
    if (refusal === null) return onClose()
    setProblem(refusal)
    setIsSending(false)
  }
  return (
    <Modal.Root opened onClose={onClose} size="sm">
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
          <div className={classes['words']}>{children}</div>
          {problem !== null && (
            <p role="alert" className={classes['problem']}>
              {problem}
            </p>
          )}
          <div className={classes['acts']}>
            <Button variant="default" onClick={onClose} data-autofocus={act !== null || undefined}>
              {t('cancel')}
            </Button>
            <Button
              className={isGentle ? undefined : classes['act']}
              aria-disabled={act === null}
              aria-busy={isSending}
              onClick={() => void run()}
            >
              {act?.words ?? actWords}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
