import { MAX_CONTACT_POINTS } from '@dossier/contracts/contact-points/values'
import { useMutation } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import type { ContactPoint, ContactPointKind } from '../../entities/contact-points/kinds.ts'
import { markContactPoint } from '../../entities/contact-points/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { FieldRow } from '../../kit/field-row.tsx'
import { toastFailed } from '../../kit/toast.tsx'
import { useHeld } from '../../kit/use-held.ts'
import { useReturnFocus } from '../../kit/use-return-focus.ts'
import { ContactPointEditor } from './contact-point-editor.tsx'
import { ContactPointRow } from './contact-point-row.tsx'
import classes from './contact-point-list.module.css'
import { useSaveContactPoint } from './use-save-contact-point.ts'

const t = textsOf('record')

type Props = {
  kind: ContactPointKind
  contactId: string
  points: readonly ContactPoint[]
  canEdit: boolean
}

type Adding = { text: string; label: string; problem: string | null }

/** The emails or the phones of a contact, the primary one first among them by its star. */
export const ContactPointList = ({ kind, contactId, points, canEdit }: Props) => {
  const [adding, setAdding] = useState<Adding | null>(null)
  const saving = useSaveContactPoint(kind, contactId)
  const marking = useMutation(markContactPoint(kind, contactId))
  const { ref: addButton, returnFocus } = useReturnFocus(adding === null)
  const { shown, hold } = useHeld(points)
  const id = useId()
  const typed = useRef('')
  const isFull = points.length >= MAX_CONTACT_POINTS
  const words =
    kind.name === 'email'
      ? { many: t('emails'), add: t('addEmail') }
      : { many: t('phones'), add: t('addPhone') }

  const type = (now: typeof adding) => {
    typed.current = now?.text ?? ''
    setAdding(now)
  }

  const save = async (text: string, label: string) => {
    type(null)
    if (text.trim() === '') return
    const outcome = await saving.add({ text, label })
    if (!outcome.ok && 'problem' in outcome) {
      const { problem } = outcome
      // Whoever has begun to type another one keeps that, and reads of this one.
      if (typed.current === '') setAdding({ text, label, problem })
      else toastFailed({ words: t('notAdded', { address: text, why: problem }) })
    }
  }

  return (
    <FieldRow label={words.many}>
      <ul aria-label={words.many}>
        {shown.map((point) => (
          <ContactPointRow
            key={point.id}
            kind={kind}
            contactId={contactId}
            point={point}
            primary={points.find(({ isPrimary }) => isPrimary) ?? null}
            canEdit={canEdit}
            isGone={!points.includes(point)}
            onHold={(isHeld) => hold(point, isHeld)}
            onMark={(state) => marking.mutate({ point, state })}
            addButton={addButton}
          />
        ))}
        {points.length === 0 && !canEdit && (
          <li className={classes['none']}>{t('empty', { ns: 'common' })}</li>
        )}
      </ul>
      {canEdit &&
        (adding ? (
          <ContactPointEditor
            kind={kind.name}
            typed={adding.text}
            label={adding.label}
            problem={adding.problem}
            onChange={(text, label) => type({ text, label, problem: null })}
            onKeyboardClose={returnFocus}
            onSave={() => void save(adding.text, adding.label)}
            onCancel={() => type(null)}
          />
        ) : (
          <button
            ref={addButton}
            type="button"
            className={classes['add']}
            data-act={kind.name === 'email' ? 'addEmail' : 'addPhone'}
            aria-disabled={isFull}
            aria-describedby={isFull ? `${id}-full` : undefined}
            onClick={() => {
              if (!isFull) setAdding({ text: '', label: '', problem: null })
            }}
          >
            {words.add}
          </button>
        ))}
      {canEdit && isFull && (
        <p id={`${id}-full`} className={classes['full']}>
          {t('limit')}
        </p>
      )}
    </FieldRow>
  )
}
