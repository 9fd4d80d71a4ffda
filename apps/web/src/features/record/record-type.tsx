import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { contactTypesOptions } from '../../entities/contact-types/queries.ts'
import { changeType } from '../../entities/contacts/mutations.ts'
import { MenuFailed } from '../../kit/menu-failed.tsx'
import { RecordChipMenu } from './record-chip-menu.tsx'

const t = textsOf('record')

type Props = { contactId: string; type: ContactTypeView | null; canEdit: boolean }

/** What the contact is to the business, beside its name. */
export const RecordType = ({ contactId, type, canEdit }: Props) => {
  const [isWanted, setIsWanted] = useState(false)
  const types = useQuery(contactTypesOptions(isWanted))
  const { mutate } = useMutation(changeType(contactId))
  const choices = types.data ?? (type ? [type] : [])
  if (!type && !canEdit) return null
  return (
    <RecordChipMenu
      label={t('type')}
      words={type?.name ?? t('noType')}
      {...(type && { spoken: t('typeIs', { name: type.name }) })}
      mark="changeType"
      choices={choices}
      value={type?.id ?? null}
      none={t('noType')}
      canEdit={canEdit}
      failed={types.isError && <MenuFailed what={t('typesWhat')} onRetry={() => void types.refetch()} />}
      onIntent={() => setIsWanted(true)}
      onChoose={(id) => mutate({ chosen: choices.find((one) => one.id === id) ?? null, was: type })}
    />
  )
}
