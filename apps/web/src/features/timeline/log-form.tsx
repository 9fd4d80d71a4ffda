import { type ActivityWhat, activityWhats } from '@dossier/contracts/timeline/values'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { uuidv7 } from 'uuidv7'
import { textsOf } from '../../i18n/i18n.ts'
import { useMe } from '../../entities/session/me.ts'
import classes from './timeline-tools.module.css'
import { logActivity } from '../../entities/timeline/mutations.ts'
import { checkInput } from '../../lib/check-input.ts'
import { refusalOfChecked } from '../../lib/outcome.ts'

const t = textsOf('timeline')

/** A moment as a field for date and time takes it, in the viewer's zone. */
const asLocal = (at: Date) =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)

type Values = { activityId: string; what: ActivityWhat; text: string; at: string }
const blank = (): Values => ({ activityId: uuidv7(), what: 'call', text: '', at: asLocal(new Date()) })

type Props = {
  contactId: string
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
  /** What opened it has the focus again. */
  opener: RefObject<HTMLElement | null>
}

/** A call, a visit, a letter: what the product did not see itself. */
export const LogForm = ({ contactId, isOpen, onOpen, opener }: Props) => {
  const me = useMe()
  const { mutateAsync } = useMutation(logActivity(contactId))
  const [values, setValues] = useState(blank)
  const [wasOpen, setWasOpen] = useState(isOpen)
  const [problem, setProblem] = useState<string | null>(null)
  // Opened again, it is about now, unless there is something in it.
  if (isOpen !== wasOpen) {
    setWasOpen(isOpen)
    if (isOpen && values.text === '') setValues({ ...blank(), what: values.what })
  }
  if (!isOpen) return null

  const change = (changed: Partial<Values>) => {
    setValues({ ...values, ...changed })
    setProblem(null)
  }
  const close = () => {
    opener.current?.focus()
    onOpen(false)
  }
  const save = async () => {
    const at = new Date(values.at)
    if (Number.isNaN(at.getTime())) return setProblem(t('date.invalid', { ns: 'errors' }))
    close()
    const checked = await checkInput('logActivityInput', { contactId, ...values, at: at.toISOString() })
    const refusal = await refusalOfChecked(checked, ({ activityId, what, text, at: when }) =>
      mutateAsync({
        id: activityId,
        kind: 'activity.logged',
        at: when,
        pinnedAt: null,
        actor: { kind: 'staff', id: me.staffId, name: me.name },
        data: { activityId, what, text },
      }),
    )
    if (refusal === null) setValues(blank())
    else {
      setProblem(refusal)
      onOpen(true)
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.stopPropagation()
      close()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      void save()
    }
  }
  return (
    <form
      aria-label={t('logForm')}
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className={classes['formRow']}>
        <select
          autoFocus
          data-act="logActivity"
          className={classes['field']}
          aria-label={t('logWhat')}
          value={values.what}
          onChange={(event) => {
            const what = activityWhats.find((one) => one === event.currentTarget.value)
            if (what) change({ what })
          }}
          onKeyDown={onKeyDown}
        >
          {activityWhats.map((what) => (
            <option key={what} value={what}>
              {t(`whats.${what}`)}
            </option>
          ))}
        </select>
        <input
          type="datetime-local"
          className={classes['field']}
          aria-label={t('logAt')}
          value={values.at}
          onChange={(event) => change({ at: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      <textarea
        className={classes['field']}
        aria-label={t('logText')}
        aria-invalid={problem !== null}
        placeholder={t('logText')}
        rows={2}
        dir="auto"
        value={values.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      {problem !== null && (
        <p role="alert" className={classes['problem']}>
          {problem}
        </p>
      )}
      <div className={classes['formActs']}>
        <Button variant="default" onClick={close} onKeyDown={onKeyDown}>
          {t('cancel', { ns: 'common' })}
        </Button>
        <Button type="submit" onKeyDown={onKeyDown}>
          {t('logSave')}
        </Button>
      </div>
    </form>
  )
}
