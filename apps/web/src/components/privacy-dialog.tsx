import { useTranslation } from 'react-i18next'
import { EraseDialog } from './erase-dialog.tsx'
import { ExportDialog } from './export-dialog.tsx'

type Props = {
  what: 'export' | 'erase'
  contact: { id: string; name: string | null }
  onErased: (deletionId: string) => void
  onClose: () => void
}

/** What a person may ask for: what is held of them, or that nothing is any more. */
export const PrivacyDialog = ({ what, contact, onErased, onClose }: Props) => {
  const { t } = useTranslation()
  if (what === 'erase') return <EraseDialog contact={contact} onErased={onErased} onClose={onClose} />
  return <ExportDialog contact={{ id: contact.id, name: contact.name ?? t('unnamed') }} onClose={onClose} />
}
