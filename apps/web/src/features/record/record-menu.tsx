import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconEraser, IconFileDownload, IconLink, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../../kit/actions.ts'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { useMe } from '../../entities/session/me.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { copyLink, printRecord } from './record-acts.ts'
import { useDeleteContact } from './use-delete-contact.ts'

const t = textsOf('record')

const PrivacyDialog = lazyPart(
  async () => (await import('../../entities/deletion/privacy-dialog.tsx')).PrivacyDialog,
  { close: ({ onClose }) => onClose() },
)

type Props = { contactId: string; name: string | null }

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true }

/** The three dots: what else can be done with the whole record, for the palette too where it asks first. */
export const RecordMenu = ({ contactId, name }: Props) => {
  const navigate = useNavigate()
  const { deleteContacts, exportContacts, purgeContacts } = useMe().abilities
  const deleteContact = useDeleteContact(contactId)
  const [asking, setAsking] = useState<'export' | 'erase' | null>(null)
  const [exportWords, eraseWords] = [t('export', { ns: 'privacy' }), t('erase', { ns: 'privacy' })]
  useActions([
    ...(exportContacts ? [{ id: 'export', words: exportWords, run: () => setAsking('export') }] : []),
    ...(purgeContacts ? [{ id: 'erase', words: eraseWords, run: () => setAsking('erase') }] : []),
  ])
  const words = t('actionsFor', { name: name ?? t('unnamed', { ns: 'common' }) })
  return (
    <>
      <Menu width={230} position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={30} aria-label={words} title={words}>
            <IconDots size={16} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={() => void copyLink(contactId)}>
            {t('copyLink')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => void printRecord()}>
            {t('print')}
          </Menu.Item>
          {exportContacts && (
            <Menu.Item leftSection={<IconFileDownload {...icon} />} onClick={() => setAsking('export')}>
              {exportWords}
            </Menu.Item>
          )}
          {(deleteContacts || purgeContacts) && <Menu.Divider />}
          {deleteContacts && (
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void deleteContact()}>
              {t('actions.deleteContact')}
            </Menu.Item>
          )}
          {purgeContacts && (
            <Menu.Item leftSection={<IconEraser {...icon} />} onClick={() => setAsking('erase')}>
              {eraseWords}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <PrivacyDialog
          what={asking}
          contact={{ id: contactId, name }}
          onErased={(deletionId) =>
            void navigate({ to: '/contacts/restore/certificates/{-$deletionId}', params: { deletionId } })
          }
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
