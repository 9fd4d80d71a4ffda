import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { Menu } from '@mantine/core'
import { IconEraser, IconFileDownload } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { useMe } from '../../entities/session/me.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { toastDone } from '../../kit/toast.tsx'
import classes from './restore-page.module.css'

const t = textsOf('privacy')

const PrivacyDialog = lazyPart(
  async () => (await import('../../entities/deletion/privacy-dialog.tsx')).PrivacyDialog,
  { close: ({ onClose }) => onClose() },
)

export type Privacy = 'export' | 'erase'

const icon = { size: 15, stroke: 1.6, 'aria-hidden': true }

export const CertificatesLink = () => {
  return (
    <Link
      to="/contacts/restore/certificates/{-$deletionId}"
      params={{ deletionId: undefined }}
      className={classes['certificates']}
    >
      {t('certificates')}
    </Link>
  )
}

/** What a person may ask for, also after their contact was deleted. */
export const PrivacyItems = ({ isHeld, onOpen }: { isHeld: boolean; onOpen: (what: Privacy) => void }) => {
  const { exportContacts, purgeContacts } = useMe().abilities
  return (
    <>
      {exportContacts && (
        <Menu.Item leftSection={<IconFileDownload {...icon} />} onClick={() => onOpen('export')}>
          {t('export')}
        </Menu.Item>
      )}
      {purgeContacts && !isHeld && (
        <Menu.Item leftSection={<IconEraser {...icon} />} onClick={() => onOpen('erase')}>
          {t('erase')}
        </Menu.Item>
      )}
    </>
  )
}

type DialogProps = { what: Privacy; contact: DeletedContactView; onClose: () => void }

export const RestorePrivacyDialog = ({ what, contact, onClose }: DialogProps) => {
  const navigate = useNavigate()
  const name = contact.name ?? t('unnamed', { ns: 'common' })
  const open = (deletionId: string) =>
    void navigate({ to: '/contacts/restore/certificates/{-$deletionId}', params: { deletionId } })
  return (
    <PrivacyDialog
      what={what}
      contact={contact}
      onErased={(deletionId) =>
        toastDone({
          words: t('eraseSaid', { name }),
          action: { label: t('certificate'), run: () => open(deletionId) },
        })
      }
      onClose={onClose}
    />
  )
}
