import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLink, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnchoredMenu } from '../../components/anchored-menu.tsx'
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
  const [opened, setOpened] = useState<HTMLElement | null>(null)
  const closing = (act: () => void) => () => {
    setOpened(null)
    opened?.focus()
    act()
  }
  return (
    <>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={words}
        aria-haspopup="menu"
        aria-expanded={opened !== null}
        title={words}
        onClick={(event) => setOpened(event.currentTarget)}
      >
        <IconDots size={16} stroke={1.8} aria-hidden />
      </ActionIcon>
      {opened && (
        <AnchoredMenu button={opened} label={words} width={220} edge="end" onClose={() => setOpened(null)}>
          <Menu.Item
            leftSection={<IconLink size={16} stroke={1.6} aria-hidden />}
            onClick={closing(() => void copyLink(contactId))}
          >
            {t('copyLink')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size={16} stroke={1.6} aria-hidden />}
            onClick={closing(() => void printRecord())}
          >
            {t('print')}
          </Menu.Item>
          {mayDelete && (
            <Menu.Item
              leftSection={<IconTrash size={16} stroke={1.6} aria-hidden />}
              onClick={closing(() => void deleteContact())}
            >
              {t('actions.deleteContact')}
            </Menu.Item>
          )}
        </AnchoredMenu>
      )}
    </>
  )
}
