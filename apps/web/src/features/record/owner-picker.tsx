import { useQuery } from '@tanstack/react-query'
import { textsOf } from '../../i18n/i18n.ts'
import { byName } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { MenuFailed } from '../../kit/menu-failed.tsx'
import { changeOwner } from './acts/change-owner.ts'
import { RecordChipMenu } from './record-chip-menu.tsx'

const t = textsOf('record')

type Owner = { id: string; name: string } | null
type Props = { contactId: string; owner: Owner; canEdit: boolean }

export const OwnerPicker = ({ contactId, owner, canEdit }: Props) => {
  const staff = useQuery(trpc.staff.list.queryOptions(undefined, { enabled: canEdit, staleTime: 300_000 }))
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
      onChoose={(id) =>
        void changeOwner(contactId, choices.find((person) => person.id === id) ?? null, owner)
      }
    />
  )
}
