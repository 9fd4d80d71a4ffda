import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconLink, IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { copyLink, printRecord } from './record-acts.ts'

type Props = { contactId: string; name: string }

/** What else can be done with the whole record. */
export const RecordMenu = ({ contactId, name }: Props) => {
  const { t } = useTranslation('record')
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
      </Menu.Dropdown>
    </Menu>
  )
}
