import type { EmailView, PhoneView } from '@dossier/contracts/addresses'
import { IconStar, IconStarFilled, IconX } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { ConflictChoice } from '../../ui/conflict-choice.tsx'
import { focusBeside } from '../../ui/focus-beside.ts'
import { useInlineEdit } from '../../ui/use-inline-edit.ts'
import { useReturnFocus } from '../../ui/use-return-focus.ts'
import { changeAddress, makePrimary, markAddress, removeAddress } from './acts/address-acts.ts'
import type { AddressChannel } from './acts/address-channel.ts'
import { AddressEditor } from './address-editor.tsx'
import { AddressMark, AddressMenu } from './address-mark.tsx'
import classes from './address-list.module.css'

type Props<View extends EmailView | PhoneView> = {
  channel: AddressChannel<View>
  contactId: string
  view: View
  primary: View | undefined
  canEdit: boolean
  /** Has the focus once the last address is removed. */
  addButton: RefObject<HTMLButtonElement | null>
}

type Draft = { address: string; label: string }

/** One address: its star, itself, its label; edited where it stands. */
export const AddressRow = <View extends EmailView | PhoneView>(props: Props<View>) => {
  const { channel, contactId, view, primary, canEdit, addButton } = props
  const { t } = useTranslation('record')
  const address = channel.shown(view)
  const editor = useInlineEdit<Draft>({
    value: { address, label: view.label ?? '' },
    isSame: (a, b) => a.address.trim() === b.address.trim() && a.label.trim() === b.label.trim(),
    save: async (draft) => {
      const written = { address: draft.address.trim(), label: draft.label.trim() || null }
      const outcome = await changeAddress(channel, contactId, view, written)
      if (outcome.ok || 'problem' in outcome) return outcome
      return { ok: false, theirs: { ...draft, address: outcome.theirs }, by: outcome.by }
    },
  })
  const { state } = editor
  const { ref: value, returnFocus } = useReturnFocus(state.step === 'reading')

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
          onChange={(changed, label) => editor.change({ address: changed, label })}
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
      {view.label !== null && <span className={classes['label']}>{view.label}</span>}
      {canEdit && (
        <AddressMenu
          address={address}
          state={view.state}
          onMark={(mark) => void markAddress(channel, contactId, view, mark)}
        />
      )}
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
