import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { byName } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { changeOwner } from './acts/change-owner.ts'
import classes from './record-header.module.css'

type Owner = { id: string; name: string } | null
type Props = { contactId: string; owner: Owner; canEdit: boolean }

const NOBODY = 'nobody'

export const OwnerPicker = ({ contactId, owner, canEdit }: Props) => {
  const { t } = useTranslation('record')
  const [isOpen, setIsOpen] = useState(false)
  const staff = useQuery(trpc.staff.list.queryOptions(undefined, { enabled: canEdit, staleTime: 300_000 }))
  const words = owner ? t('ownerIs', { name: owner.name }) : t('noOwner')
  if (!canEdit) return <span className={classes['chip']}>{words}</span>

  const choose = (id: string) => {
    const chosen = staff.data?.find((person) => person.id === id) ?? null
    if (chosen?.id !== owner?.id) void changeOwner(contactId, chosen, owner)
    setIsOpen(false)
  }
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="bottom-start" width={220}>
      <Menu.Target>
        <button type="button" className={classes['chip']}>
          <bdi>{words}</bdi>
          <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={classes['people'] ?? ''}>
        <Menu.Label>{t('owner')}</Menu.Label>
        <Menu.RadioGroup value={owner?.id ?? NOBODY} onChange={choose}>
          {(staff.data ?? []).toSorted(byName).map((person) => (
            <Menu.RadioItem key={person.id} value={person.id}>
              {person.name}
            </Menu.RadioItem>
          ))}
          <Menu.RadioItem value={NOBODY}>{t('noOwner')}</Menu.RadioItem>
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
