import { isTypedName } from '@dossier/contracts/deletion/typed-name'
import { TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { failureWords } from '../../i18n/failure-words.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import type { Failure } from '../../lib/failure.ts'
import { formatAgo } from '../../lib/format.ts'
import { outcomeOf } from '../../lib/outcome.ts'
import { FillText } from '../../kit/fill-text.tsx'
import { ConfirmDialog } from '../../kit/confirm-dialog.tsx'
import { eraseContact } from './mutations.ts'
import { TypedNameInput } from './typed-name-input.tsx'

const t = textsOf('privacy')

type Props = {
  contact: { id: string; name: string | null }
  onErased: (deletionId: string) => void
  onClose: () => void
}

/** Where the contact is on legal hold, since when, by whom and why. */
const refusalWords = (failure: Failure): string => {
  const { conflict, reason } = failure
  if (reason !== 'contact.held' || !conflict?.changedAt) return failureWords(failure)
  const [who, why] = [conflict.changedBy ?? '', conflict.current ?? '']
  return t('held', { when: formatAgo(new Date(conflict.changedAt), new Date()), who, why })
}

/** Has the name typed before a contact is erased because the person asked for it. */
export const EraseDialog = ({ contact, onErased, onClose }: Props) => {
  const [typed, setTyped] = useState('')
  const [reference, setReference] = useState('')
  const { mutateAsync } = useMutation(eraseContact())
  const isTyped = isTypedName(typed, contact.name)
  const run = async () => {
    const outcome = await outcomeOf(mutateAsync({ contactId: contact.id, typed, reference }))
    if (!outcome.ok) return refusalWords(outcome.failure)
    onErased(outcome.answer.deletionId)
    return null
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
