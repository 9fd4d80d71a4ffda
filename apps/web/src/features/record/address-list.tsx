import { MAX_CONTACT_POINTS } from '@dossier/contracts/contact-points/values'
import type { EmailView, PhoneView } from '@dossier/contracts/contact-points/views'
import { useId, useRef, useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FieldRow } from '../../kit/field-row.tsx'
import { toastFailed } from '../../kit/toast.tsx'
import { useHeld } from '../../kit/use-held.ts'
import { useReturnFocus } from '../../kit/use-return-focus.ts'
import { addAddress, markAddress } from './acts/address-acts.ts'
import type { AddressChannel } from './acts/address-channel.ts'
import { AddressEditor } from './address-editor.tsx'
import { AddressRow } from './address-row.tsx'
import classes from './address-list.module.css'

const t = textsOf('record')

type Props<View extends EmailView | PhoneView> = {
  channel: AddressChannel<View>
  contactId: string
  addresses: View[]
  canEdit: boolean
}

/** The emails or the phones of a contact, the primary one first among them by its star. */
export const AddressList = <View extends EmailView | PhoneView>({
  channel,
  contactId,
  addresses,
  canEdit,
}: Props<View>) => {
  const [adding, setAdding] = useState<{ address: string; label: string; problem: string | null } | null>(
    null,
  )
  const { ref: addButton, returnFocus } = useReturnFocus(adding === null)
  const { shown, hold } = useHeld(addresses)
  const id = useId()
  const typed = useRef('')
  const isFull = addresses.length >= MAX_CONTACT_POINTS
  const words =
    channel.kind === 'email'
      ? { many: t('emails'), add: t('addEmail') }
      : { many: t('phones'), add: t('addPhone') }

  const type = (now: typeof adding) => {
    typed.current = now?.address ?? ''
    setAdding(now)
  }

  const save = async (address: string, label: string) => {
    type(null)
    if (address.trim() === '') return
    const outcome = await addAddress(channel, contactId, {
      address: address.trim(),
      label: label.trim() || null,
    })
    if (!outcome.ok && 'problem' in outcome) {
      const refused = { address, label, problem: outcome.problem }
      // Whoever has begun to type another one keeps that, and is told of this one.
      if (typed.current === '') setAdding(refused)
      else toastFailed({ words: t('notAdded', { address, why: outcome.problem }) })
    }
  }

  return (
    <FieldRow label={words.many}>
      <ul aria-label={words.many}>
        {shown.map((view) => (
          <AddressRow
            key={view.id}
            channel={channel}
            contactId={contactId}
            view={view}
            primary={addresses.find(({ isPrimary }) => isPrimary)}
            canEdit={canEdit}
            isGone={!addresses.includes(view)}
            onHold={(isHeld) => hold(view, isHeld)}
            onMark={(mark) => void markAddress(channel, contactId, view, mark)}
            addButton={addButton}
          />
        ))}
        {addresses.length === 0 && !canEdit && (
          <li className={classes['none']}>{t('empty', { ns: 'common' })}</li>
        )}
      </ul>
      {canEdit &&
        (adding ? (
          <AddressEditor
            kind={channel.kind}
            address={adding.address}
            label={adding.label}
            problem={adding.problem}
            onChange={(address, label) => type({ address, label, problem: null })}
            onKeyboardClose={returnFocus}
            onSave={() => void save(adding.address, adding.label)}
            onCancel={() => type(null)}
          />
        ) : (
          <button
            ref={addButton}
            type="button"
            className={classes['add']}
            data-act={channel.kind === 'email' ? 'addEmail' : 'addPhone'}
            aria-disabled={isFull}
            aria-describedby={isFull ? `${id}-full` : undefined}
            onClick={() => {
              if (!isFull) setAdding({ address: '', label: '', problem: null })
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
