import type { DeletedContactView } from '@dossier/contracts/deletion/views'
import { useNavigate } from '@tanstack/react-router'
import { textsOf } from '../../i18n/i18n.ts'
import '../../i18n/privacy-texts.ts'
import { lazyPart } from '../../kit/lazy-part.tsx'
import { toastDone } from '../../kit/toast.tsx'
import { nameOf } from './restore-cells.tsx'
import type { Asked } from './restore-menu.tsx'

const t = textsOf('privacy')

const close = { close: ({ onClose }: { onClose: () => void }) => onClose() }
const HoldDialog = lazyPart(async () => (await import('./hold-dialog.tsx')).HoldDialog, close)
const PurgeDialog = lazyPart(async () => (await import('./purge-dialog.tsx')).PurgeDialog, close)
const PrivacyDialog = lazyPart(
  async () => (await import('../../entities/deletion/privacy-dialog.tsx')).PrivacyDialog,
  close,
)

type Props = { what: Asked; contact: DeletedContactView; onClose: () => void }

/** What a row's menu asks before it is done. */
export const RestoreAsked = ({ what, contact, onClose }: Props) => {
  const navigate = useNavigate()
  if (what === 'hold') return <HoldDialog contact={contact} onClose={onClose} />
  if (what === 'purge') return <PurgeDialog contact={contact} onClose={onClose} />
  const open = (deletionId: string) =>
    void navigate({ to: '/contacts/restore/certificates/{-$deletionId}', params: { deletionId } })
  return (
    <PrivacyDialog
      what={what}
      contact={contact}
      onErased={(deletionId) =>
        toastDone({
          words: t('eraseSaid', { name: nameOf(contact) }),
          action: { label: t('certificate'), run: () => open(deletionId) },
        })
      }
      onClose={onClose}
    />
  )
}
