import { textsOf } from '../../i18n/i18n.ts'
import { EraseDialog } from './erase-dialog.tsx'
import { ExportDialog } from '../personal-data/export-dialog.tsx'

const t = textsOf('common')

type Props = {
  what: 'export' | 'erase'
  contact: { id: string; name: string | null }
  onErased: (deletionId: string) => void
  onClose: () => void
}

/** What a person may ask for: what is held of them, or that nothing is any more. */
export const PrivacyDialog = ({ what, contact, onErased, onClose }: Props) => {
  if (what === 'erase') return <EraseDialog contact={contact} onErased={onErased} onClose={onClose} />
  return <ExportDialog contact={{ id: contact.id, name: contact.name ?? t('unnamed') }} onClose={onClose} />
}
