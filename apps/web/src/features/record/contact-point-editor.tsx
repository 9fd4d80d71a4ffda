import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { isTyping } from '../../kit/is-typing.ts'
import classes from './contact-point-list.module.css'

const t = textsOf('record')

const labels = ['work', 'home', 'mobile', 'billing', 'other'] as const

type Props = {
  kind: 'email' | 'phone'
  typed: string
  label: string
  problem: string | null
  onChange: (typed: string, label: string) => void
  onSave: () => void
  /** Enter or Escape closes it: the focus goes back where it came from. */
  onKeyboardClose: () => void
  onCancel: () => void
}

/** An email or phone and its label: Enter or leaving both saves, Escape restores. */
export const ContactPointEditor = (props: Props) => {
  const { kind, typed, label, problem, onChange, onSave, onKeyboardClose, onCancel } = props
  const id = useId()
  const group = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const takeFocus = useEffectEvent(() => {
    if (problem !== null && isTyping()) return
    input.current?.focus()
    input.current?.select()
  })
  useEffect(() => takeFocus(), [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    onKeyboardClose()
    if (event.key === 'Enter') onSave()
    else onCancel()
  }
  const onBlur = (event: FocusEvent) => {
    if (!group.current?.contains(event.relatedTarget)) onSave()
  }

  return (
    <div
      ref={group}
      role="group"
      aria-label={kind === 'email' ? t('emails') : t('phones')}
      className={classes['editor']}
    >
      <input
        ref={input}
        className={classes['input']}
        type={kind === 'email' ? 'text' : 'tel'}
        inputMode={kind === 'email' ? 'email' : 'tel'}
        aria-label={kind === 'email' ? t('email') : t('phone')}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        placeholder={kind === 'email' ? t('email') : t('phone')}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.value, label)}
      />
      <input
        className={classes['labelInput']}
        aria-label={t('label')}
        placeholder={t('label')}
        autoComplete="off"
        list={`${id}-labels`}
        maxLength={40}
        value={label}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
        onChange={(event) => onChange(typed, event.currentTarget.value)}
      />
      <datalist id={`${id}-labels`}>
        {labels.map((one) => (
          <option key={one} value={t(`labels.${one}`)} />
        ))}
      </datalist>
      {problem !== null && (
        <p role="alert" id={`${id}-problem`} className={classes['problem']}>
          {t('failed')} {problem}
        </p>
      )}
    </div>
  )
}
