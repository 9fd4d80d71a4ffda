import type { ContactPointState } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { ConflictChoice } from '../../kit/conflict-choice.tsx'
import { focusBeside } from '../../kit/focus-beside.ts'
import { useHolding } from '../../kit/use-held.ts'
import { useInlineEdit } from '../../kit/use-inline-edit.ts'
import { useReturnFocus } from '../../kit/use-return-focus.ts'
import { changeAddress, type EditedAddress, makePrimary, removeAddress } from './acts/address-acts.ts'
import type { AddressChannel } from './acts/address-channel.ts'
import { AddressEditor } from './address-editor.tsx'
import { AddressMark } from './address-mark.tsx'
import { AddressMenu } from './address-menu.tsx'
import classes from './address-list.module.css'

const t = textsOf('record')

type Props<View extends EmailView | PhoneView> = {
  channel: AddressChannel<View>
  contactId: string
  view: View
  primary: View | undefined
  canEdit: boolean
  /** Somebody took it away while it is edited here. */
  isGone: boolean
  onHold: (isHeld: boolean) => void
  onMark: (state: ContactPointState) => void
  /** Has the focus once the last address is removed. */
  addButton: RefObject<HTMLButtonElement | null>
}

/** One address: its star, itself, its label; edited where it stands. */
export const AddressRow = <View extends EmailView | PhoneView>(props: Props<View>) => {
  const { channel, contactId, view, primary, canEdit, isGone, onHold, onMark, addButton } = props
  const address = channel.shown(view)
  const editor = useInlineEdit<EditedAddress>({
    value: { address, stored: channel.stored(view), label: view.label ?? '' },
    isSame: (a, b) => a.address.trim() === b.address.trim() && a.label.trim() === b.label.trim(),
    save: async (draft, was) => {
      const written = { address: draft.address.trim(), label: draft.label.trim() || null }
      const outcome = await changeAddress(channel, contactId, view.id, written, was)
      if (outcome.ok || 'problem' in outcome) return outcome
      const theirs = { address: outcome.theirs, stored: outcome.theirs, label: draft.label }
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
          theirs={state.theirs.address}
          mine={state.draft.address}
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
        <AddressEditor
          kind={channel.kind}
          address={state.draft.address}
          label={state.draft.label}
          problem={state.problem}
          onChange={(changed, label) => editor.change({ ...state.draft, address: changed, label })}
          onKeyboardClose={returnFocus}
          onSave={editor.commit}
          onCancel={editor.leave}
        />
      </li>
    )

  const star = view.isPrimary ? t('primary', { address }) : t('makePrimary', { address })
  const Star = view.isPrimary ? IconStarFilled : IconStar
  return (
    <li className={classes['row']}>
      {canEdit ? (
        <button
          type="button"
          className={classes['star']}
          data-primary={view.isPrimary || undefined}
          aria-label={star}
          aria-pressed={view.isPrimary}
          title={star}
          onClick={() => {
            if (!view.isPrimary) void makePrimary(channel, contactId, view, primary)
          }}
        >
          <Star size={14} stroke={1.7} aria-hidden />
        </button>
      ) : (
        <span className={classes['star']} data-primary={view.isPrimary || undefined}>
          {view.isPrimary && <IconStarFilled size={14} role="img" aria-label={star} />}
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
      <AddressMark state={view.state} />
      {view.label !== null && <bdi className={classes['label']}>{view.label}</bdi>}
      <AddressMenu
        kind={channel.kind}
        address={address}
        stored={channel.stored(view)}
        state={view.state}
        onMark={canEdit ? onMark : null}
      />
      {canEdit && (
        <button
          type="button"
          className={classes['remove']}
          aria-label={t('removeAddress', { address })}
          title={t('removeAddress', { address })}
          onClick={(event) => {
            focusBeside(event, addButton.current)
            void removeAddress(channel, contactId, view)
          }}
        >
          <IconX size={14} aria-hidden />
        </button>
      )}
    </li>
  )
}
