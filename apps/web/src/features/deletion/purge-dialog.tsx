import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { TypedNameInput } from '../../entities/deletion/typed-name-input.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { purgeContact } from '../../entities/deletion/mutations.ts'
import { refusalOf } from '../../lib/outcome.ts'

const t = textsOf('deletion')

type Props = { contact: DeletedContactView; onClose: () => void }

/** Has the name typed before a contact is erased for good. */
export const PurgeDialog = ({ contact, onClose }: Props) => {
  const [typed, setTyped] = useState('')
  const { mutateAsync } = useMutation(purgeContact())
  const run = () => refusalOf(mutateAsync({ contact, typed }))
  const isTyped = isTypedName(typed, contact.name)
  const name = <bdi key="name">{contact.name ?? t('unnamed', { ns: 'common' })}</bdi>
  return (
    <ConfirmDialog
      title={<FillText text={t('purgeTitle')} parts={{ name }} />}
      actWords={t('purgeAct')}
      act={isTyped ? { words: t('purgeAct'), run } : null}
      onClose={onClose}
    >
      <p>{t('purgeMeans')}</p>
      {contact.name !== null && <TypedNameInput label={t('purgeType')} typed={typed} onTyped={setTyped} />}
    </ConfirmDialog>
  )
}
