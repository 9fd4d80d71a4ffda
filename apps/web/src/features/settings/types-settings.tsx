import { useTranslation } from 'react-i18next'
import { TypeList } from '../../components/type-list.tsx'
import { SettingsPage } from './settings-page.tsx'

export const TypesSettings = () => {
  const { t } = useTranslation('settings')
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
