import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { ActionIcon, Menu } from '@mantine/core'
import {
  IconDots,
  IconEraser,
  IconFileDownload,
  IconLock,
  IconLockOpen,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { releaseContact } from '../../entities/deletion/mutations.ts'
import { useMe } from '../../entities/session/me.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { nameOf } from './restore-cells.tsx'

const t = textsOf('deletion')

/** What asks something first. */
export type Asked = 'hold' | 'purge' | 'export' | 'erase'

type Props = { contact: DeletedContactView; onAsk: (what: Asked) => void }

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

/** What can be done with a deleted contact besides restoring it; nothing for those who may do none of it. */
export const RestoreMenu = ({ contact, onAsk }: Props) => {
  const { holdContacts, purgeContacts, exportContacts } = useMe().abilities
  const releasing = useMutation(releaseContact())
  if (!holdContacts && !purgeContacts) return null
  const isHeld = contact.hold !== null
  const words = t('actionsFor', { name: nameOf(contact) })
  return (
    <Menu width={240} position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={words} title={words}>
          <IconDots size={16} stroke={1.8} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {holdContacts && !isHeld && (
          <Menu.Item leftSection={<IconLock {...icon} />} onClick={() => onAsk('hold')}>
            {t('hold')}
          </Menu.Item>
        )}
        {holdContacts && isHeld && (
          <Menu.Item leftSection={<IconLockOpen {...icon} />} onClick={() => releasing.mutate({ contact })}>
            {t('release')}
          </Menu.Item>
        )}
        {purgeContacts && !isHeld && (
          <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => onAsk('purge')}>
            {t('purge')}
          </Menu.Item>
        )}
        {exportContacts && (
          <Menu.Item leftSection={<IconFileDownload {...icon} />} onClick={() => onAsk('export')}>
            {t('export', { ns: 'privacy' })}
          </Menu.Item>
        )}
        {purgeContacts && !isHeld && (
          <Menu.Item leftSection={<IconEraser {...icon} />} onClick={() => onAsk('erase')}>
            {t('erase', { ns: 'privacy' })}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
