import { useMutation, useQuery } from '@tanstack/react-query'
import { textsOf } from '../../i18n/i18n.ts'
import { byName } from '../../lib/format.ts'
import { changeOwner } from '../../entities/contacts/mutations.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import { MenuFailed } from '../../kit/menu-failed.tsx'
import { RecordChipMenu } from './record-chip-menu.tsx'

const t = textsOf('record')

type Owner = { id: string; name: string } | null
type Props = { contactId: string; owner: Owner; canEdit: boolean }

export const OwnerPicker = ({ contactId, owner, canEdit }: Props) => {
  const staff = useQuery(staffOptions(canEdit))
  const { mutate } = useMutation(changeOwner(contactId))
  const choices = (staff.data ?? []).toSorted(byName)
  return (
    <RecordChipMenu
      label={t('owner')}
      words={owner ? t('ownerIs', { name: owner.name }) : t('noOwner')}
      mark="changeOwner"
      choices={choices}
      value={owner?.id ?? null}
      none={t('noOwner')}
      canEdit={canEdit}
      failed={staff.isError && <MenuFailed what={t('staffWhat')} onRetry={() => void staff.refetch()} />}
      onChoose={(id) => mutate({ chosen: choices.find((person) => person.id === id) ?? null, was: owner })}
    />
  )
}
