import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLink, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../lib/me.ts'
import { copyLink, printRecord } from './record-acts.ts'

import { useDeleteContact } from './use-delete-contact.ts'

type Props = { contactId: string; name: string }

/** What else can be done with the whole record. */
export const RecordMenu = ({ contactId, name }: Props) => {
  const { t } = useTranslation('record')
  const { deleteContacts: mayDelete } = useMe().abilities
  const deleteContact = useDeleteContact(contactId)
  const words = t('actionsFor', { name })
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={words} title={words}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconLink size={16} stroke={1.6} aria-hidden />}
          onClick={() => void copyLink(contactId)}
        >
          {t('copyLink')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
          onClick={() => printRecord()}
        >
          {t('print')}
        </Menu.Item>
        {mayDelete && (
          <Menu.Item
            leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
            onClick={() => void deleteContact()}
          >
            {t('actions.deleteContact')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
