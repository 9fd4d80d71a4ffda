import { type ReactNode, useId, useState } from 'react'
import type { Refusal } from '../lib/outcome.ts'
import classes from './name-input.module.css'

type Props = {
  label: string
  name: string
  onSave: (name: string) => Promise<Refusal>
  /** Enter or Escape ended it. */
  onDone?: () => void
  autoFocus?: boolean
  children?: ReactNode
}

/** A name that is edited where it stands: Enter or leaving saves, Escape restores, a refused one stays. */
export const NameInput = ({ label, name, onSave, onDone, autoFocus = false, children }: Props) => {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState<Refusal>(null)

  const save = async (byKey: boolean) => {
    const typed = draft?.trim()
    if (problem !== null) return
    if (typed === undefined || typed === name) {
      setDraft(null)
      onDone?.()
      return
    }
    const sent = onSave(typed)
    if (byKey) onDone?.()
    const refusal = await sent
    setProblem(refusal)
    if (refusal === null) setDraft(null)
  }
  return (
    <>
      <div className={classes['row']}>
        <input
          className={classes['input']}
          // It opens because its name was pressed.
          autoFocus={autoFocus}
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          maxLength={60}
          dir="auto"
          value={draft ?? name}
          onChange={(event) => {
            setDraft(event.currentTarget.value)
            setProblem(null)
          }}
          onFocus={(event) => autoFocus && event.currentTarget.select()}
          onBlur={() => void save(false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') void save(true)
            if (event.key === 'Escape' && (draft !== null || onDone)) {
              event.stopPropagation()
              setDraft(null)
              setProblem(null)
              onDone?.()
            }
          }}
        />
        {children}
      </div>
      {problem !== null && (
        <p role="alert" id={`${id}-problem`} className={classes['problem']}>
          {problem}
        </p>
      )}
    </>
  )
}
