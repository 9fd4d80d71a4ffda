import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { eraseContact } from './erase-contact.ts'
import { TypedNameInput } from './typed-name-input.tsx'

const t = textsOf('privacy')

type Props = {
  contact: { id: string; name: string | null }
  onErased: (deletionId: string) => void
  onClose: () => void
}

/** Has the name typed before a contact is erased because the person asked for it. */
export const EraseDialog = ({ contact, onErased, onClose }: Props) => {
  const [typed, setTyped] = useState('')
  const [reference, setReference] = useState('')
  const isTyped = isTypedName(typed, contact.name)
  const run = async () => {
    const { deletionId, refusal } = await eraseContact({ contactId: contact.id, name: typed, reference })
    if (deletionId !== null) onErased(deletionId)
    return refusal
  }
  const name = <bdi key="name">{contact.name ?? t('unnamed', { ns: 'common' })}</bdi>
  return (
    <ConfirmDialog
      title={<FillText text={t('eraseTitle')} parts={{ name }} />}
      actWords={t('eraseAct')}
      act={isTyped ? { words: t('eraseAct'), run } : null}
      onClose={onClose}
    >
      <p>{t('eraseMeans')}</p>
      {contact.name !== null && <TypedNameInput label={t('eraseType')} typed={typed} onTyped={setTyped} />}
      <TextInput
        label={t('reference')}
        description={t('referenceMeans')}
        autoComplete="off"
        maxLength={200}
        dir="auto"
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
