import { TypeList } from '../../entities/contact-types/type-list.tsx'
import { textsOf } from '../../i18n/i18n.ts'
import { SettingsPage } from '../settings/settings-page.tsx'

const t = textsOf('settings')

export const TypesSettings = () => {
  return (
    <SettingsPage title={t('types')} lead={t('typesLead')}>
      {(canEdit) => (
        <div>
          <TypeList canEdit={canEdit} />
        </div>
      )}
    </SettingsPage>
  )
}
