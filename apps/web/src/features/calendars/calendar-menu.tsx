import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { textsOf } from '../../i18n/i18n.ts'

const t = textsOf('calendars')
const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

type Props = { name: string; onEdit: () => void; onDelete: () => void }

/** What can be done with a calendar. */
export const CalendarMenu = ({ name, onEdit, onDelete }: Props) => {
  const words = t('actionsFor', { name })
  return (
    <Menu width={160} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={words} title={words}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...icon} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash {...icon} />} onClick={onDelete}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
