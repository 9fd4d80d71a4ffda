import type { ContactTypeView } from '@dossier/contracts/contact-types/views'
import { t } from '../../../i18n/i18n.ts'
import { performChoice } from './perform-choice.ts'

type Type = ContactTypeView | null

export const changeType = (contactId: string, type: Type, was: Type) => {
  const [saved, putBack] = [t('typeSaved', { ns: 'record' }), t('typeBack', { ns: 'record' })]
  return performChoice({ contactId, of: 'type', saved, putBack }, type, was)
}
