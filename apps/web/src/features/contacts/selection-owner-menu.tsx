import { Button, Menu } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { textsOf } from '../../i18n/i18n.ts'
import { byName } from '../../lib/format.ts'
import { staffOptions } from '../../entities/staff/queries.ts'
import classes from './selection-bar.module.css'

const t = textsOf('selection')

type Owner = { id: string; name: string } | null

export const SelectionOwnerMenu = ({ onPick }: { onPick: (owner: Owner) => void }) => {
  const [isOpen, setIsOpen] = useState(false)
  const staff = useQuery(staffOptions())
  return (
    <Menu opened={isOpen} onChange={setIsOpen} position="top" width={220}>
      <Menu.Target>
        <Button
          variant="default"
          className={classes['button']}
          title={t('changeOwner')}
          leftSection={<IconUser size={15} stroke={1.6} aria-hidden />}
        >
          {t('changeOwner')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {(staff.data ?? []).toSorted(byName).map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onPick({ id, name })}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onPick(null)}>{t('noOwner')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
