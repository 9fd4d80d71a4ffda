import { type RefObject, useState } from 'react'
import { textsOf } from '../i18n/i18n.ts'
import { dayExample, formatCalendarDay, formatDayToType, locale } from '../lib/format.ts'
import { type ParsedDay, parseDay } from '../lib/parse-day.ts'
import classes from './inline-edit.module.css'

const t = textsOf('record')

type Props = {
  inputRef: RefObject<HTMLInputElement | null>
  labelId: string
  helpId: string
  isInvalid: boolean
  /** `YYYY-MM-DD`, or nothing. */
  value: string
  /** Typing takes the reason of a refusal away. */
  onType: () => void
  onPick: (day: string, byKey: boolean) => void
  onRefuse: (problem: string) => void
  onLeave: () => void
}

/** A day typed as the viewer writes days, and said back in words while it is typed. */
export const DateInput = (props: Props) => {
  const { inputRef, labelId, helpId, isInvalid, value, onType, onPick, onRefuse, onLeave } = props
  const start = value === '' ? '' : formatDayToType(value)
  const [typed, setTyped] = useState(start)
  const parsed: ParsedDay | null =
    typed.trim() === ''
      ? null
      : typed === start
        ? { ok: true, day: value }
        : parseDay(typed, locale, new Date())

  const finish = (byKey: boolean) => {
    if (parsed && !parsed.ok) onRefuse(t(`dates.${parsed.reason}`, { example: dayExample() }))
    else onPick(parsed?.day ?? '', byKey)
  }
  return (
    <>
      <input
        ref={inputRef}
        className={classes['input']}
        aria-labelledby={labelId}
        aria-describedby={`${helpId} ${helpId}-day`}
        aria-invalid={isInvalid}
        autoComplete="off"
        placeholder={dayExample()}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          onType()
        }}
        onBlur={() => finish(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
          event.preventDefault()
          event.stopPropagation()
          if (event.key === 'Enter') finish(true)
          else onLeave()
        }}
      />
      <p id={`${helpId}-day`} aria-live="polite" className={classes['echo']}>
        {!isInvalid &&
          (parsed?.ok ? formatCalendarDay(parsed.day) : t('dates.hint', { example: dayExample() }))}
      </p>
    </>
  )
}
