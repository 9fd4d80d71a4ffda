import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { RefObject } from 'react'
import type { ContactPoint, ContactPointKind } from '../../entities/contact-points/kinds.ts'
import { makePrimary, removeContactPoint } from '../../entities/contact-points/mutations.ts'
import { textsOf } from '../../i18n/i18n.ts'
import { ConflictChoice } from '../../kit/conflict-choice.tsx'
import { focusBeside } from '../../kit/focus-beside.ts'
import { useHolding } from '../../kit/use-held.ts'
import { useInlineEdit } from '../../kit/use-inline-edit.ts'
import { useReturnFocus } from '../../kit/use-return-focus.ts'
import { ContactPointEditor } from './contact-point-editor.tsx'
import { ContactPointMark } from './contact-point-mark.tsx'
import { ContactPointMenu } from './contact-point-menu.tsx'
import classes from './contact-point-list.module.css'
import { type Typed, typedOf, useSaveContactPoint } from './use-save-contact-point.ts'

const t = textsOf('record')

type Props = {
  kind: ContactPointKind
  contactId: string
  point: ContactPoint
  primary: ContactPoint | null
  canEdit: boolean
  /** Somebody removed it while it is edited here. */
  isGone: boolean
  onHold: (isHeld: boolean) => void
  onMark: (state: ContactPointState) => void
  /** Has the focus once the last one is removed. */
  addButton: RefObject<HTMLButtonElement | null>
}

/** One email or phone: its star, itself, its label; edited where it stands. */
export const ContactPointRow = (props: Props) => {
  const { kind, contactId, point, primary, canEdit, isGone, onHold, onMark, addButton } = props
  const address = point.shown
  const preferring = useMutation(makePrimary(kind, contactId))
  const removing = useMutation(removeContactPoint(kind, contactId))
  const saving = useSaveContactPoint(kind, contactId)
  const editor = useInlineEdit<Typed>({
    value: typedOf(point),
    isSame: (a, b) => a.text.trim() === b.text.trim() && a.label.trim() === b.label.trim(),
    save: async (draft, was) => {
      const outcome = await saving.edit(point, draft, was)
      if (outcome.ok || 'problem' in outcome) return outcome
      const theirs = { text: outcome.theirs, stored: outcome.theirs, label: draft.label }
      return { ok: false, theirs, by: outcome.by }
    },
  })
  const { state } = editor
  useHolding(editor.isHeld, onHold)
  const { ref: value, returnFocus: returnToValue } = useReturnFocus(state.step === 'reading')
  const returnFocus = () => {
    if (isGone) addButton.current?.focus()
    else returnToValue()
  }

  if (state.step === 'choosing')
    return (
      <li>
        <ConflictChoice
          by={state.by}
          theirs={state.theirs.text}
          mine={state.draft.text}
          onChoose={(whose) => {
            returnFocus()
            editor.choose(whose)
          }}
        />
      </li>
    )

  if (state.step === 'editing')
    return (
      <li>
        <ContactPointEditor
          kind={kind.name}
          typed={state.draft.text}
          label={state.draft.label}
          problem={state.problem}
          onChange={(text, label) => editor.change({ ...state.draft, text, label })}
          onKeyboardClose={returnFocus}
          onSave={editor.commit}
          onCancel={editor.leave}
        />
      </li>
    )

  const star = point.isPrimary ? t('primary', { address }) : t('makePrimary', { address })
  const Star = point.isPrimary ? IconStarFilled : IconStar
  return (
    <li className={classes['row']}>
      {canEdit ? (
        <button
          type="button"
          className={classes['star']}
          data-primary={point.isPrimary || undefined}
          aria-label={star}
          aria-pressed={point.isPrimary}
          title={star}
          onClick={() => {
            if (!point.isPrimary) preferring.mutate({ point, was: primary })
          }}
        >
          <Star size={14} stroke={1.7} aria-hidden />
        </button>
      ) : (
        <span className={classes['star']} data-primary={point.isPrimary || undefined}>
          {point.isPrimary && <IconStarFilled size={14} role="img" aria-label={star} />}
        </span>
      )}
      {canEdit ? (
        <button
          ref={value}
          data-beside
          type="button"
          className={classes['address']}
          aria-label={t('changeAddress', { address })}
          title={address}
          onClick={editor.start}
        >
          <bdi>{address}</bdi>
        </button>
      ) : (
        <span className={classes['address']} title={address}>
          <bdi>{address}</bdi>
        </span>
      )}
      <ContactPointMark state={point.state} />
      {point.label !== null && <bdi className={classes['label']}>{point.label}</bdi>}
      <ContactPointMenu kind={kind.name} point={point} onMark={canEdit ? onMark : null} />
      {canEdit && (
        <button
          type="button"
          className={classes['remove']}
          aria-label={t('removeAddress', { address })}
          title={t('removeAddress', { address })}
          onClick={(event) => {
            focusBeside(event, addButton.current)
            removing.mutate({ point, primaryId: null })
          }}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
