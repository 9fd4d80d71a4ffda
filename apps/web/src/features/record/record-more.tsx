import { Menu } from '@mantine/core'
import { IconEraser, IconFileDownload, IconLink, IconPrinter, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useActions } from '../../kit/actions.ts'
import { AnchoredMenu } from '../../kit/anchored-menu.tsx'
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

type Props = {
  contact: { id: string; name: string | null }
  label: string
  /** The menu's button, while it is open. */
  opened: HTMLElement | null
  /** Where the focus goes when a dialog closes. */
  button: HTMLElement | null
  onClose: () => void
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true }

/** What else can be done with the whole record: its menu, and what of it asks first, for the palette too. */
export const RecordMore = ({ contact, label, opened, button, onClose }: Props) => {
  const navigate = useNavigate()
  const { deleteContacts, exportContacts, purgeContacts } = useMe().abilities
  const deleteContact = useDeleteContact(contact.id)
  const [asking, setAsking] = useState<'export' | 'erase' | null>(null)
  const [exportWords, eraseWords] = [t('export', { ns: 'privacy' }), t('erase', { ns: 'privacy' })]
  useActions([
    ...(exportContacts ? [{ id: 'export', words: exportWords, run: () => setAsking('export') }] : []),
    ...(purgeContacts ? [{ id: 'erase', words: eraseWords, run: () => setAsking('erase') }] : []),
  ])
  const closing = (act: () => void) => () => {
    onClose()
    opened?.focus()
    act()
  }
  const asked = () => {
    setAsking(null)
    button?.focus()
  }
  return (
    <>
      {opened && (
        <AnchoredMenu button={opened} label={label} width={230} edge="end" onClose={onClose}>
          <Menu.Item leftSection={<IconLink {...icon} />} onClick={closing(() => void copyLink(contact.id))}>
            {t('copyLink')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={closing(() => void printRecord())}>
            {t('print')}
          </Menu.Item>
          {exportContacts && (
            <Menu.Item
              leftSection={<IconFileDownload {...icon} />}
              onClick={closing(() => setAsking('export'))}
            >
              {exportWords}
            </Menu.Item>
          )}
          {(deleteContacts || purgeContacts) && <Menu.Divider />}
          {deleteContacts && (
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={closing(() => void deleteContact())}>
              {t('actions.deleteContact')}
            </Menu.Item>
          )}
          {purgeContacts && (
            <Menu.Item leftSection={<IconEraser {...icon} />} onClick={closing(() => setAsking('erase'))}>
              {eraseWords}
            </Menu.Item>
          )}
        </AnchoredMenu>
      )}
      {asking && (
        <PrivacyDialog
          what={asking}
          contact={contact}
          onErased={(deletionId) =>
            void navigate({ to: '/contacts/restore/certificates/{-$deletionId}', params: { deletionId } })
          }
          onClose={asked}
        />
      )}
    </>
  )
}
