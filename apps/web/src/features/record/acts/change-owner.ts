import { t } from '../../../i18n/i18n.ts'
import { performChoice } from './perform-choice.ts'

type Owner = { id: string; name: string } | null

export const changeOwner = (contactId: string, owner: Owner, was: Owner) => {
  const [saved, putBack] = [t('ownerSaved', { ns: 'record' }), t('ownerBack', { ns: 'record' })]
  return performChoice({ contactId, of: 'owner', saved, putBack }, owner, was)
}
